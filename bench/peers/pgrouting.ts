import type { District } from "../district.ts";
import { type Cluster, startCluster } from "./cluster.ts";

/** What the server sums up of an answer: enough to time, without the time of sending it over. */
export interface Summary {
  readonly count: number;
  readonly sum: number;
}

export interface PgRouting {
  readonly version: string;
  /** Millimetres from the nearest of some nodes to every node, all searches at once. */
  readonly nearest: NearestQueries;
  readonly matrix: MatrixQueries;
  stop(): Promise<void>;
}

interface NearestQueries {
  /** One search from each source, within a bound that every node lies in; then the least by node. */
  readonly leastByNode: Query<[sources: Int32Array, boundMm: number]>;
  /** One search from a made-up node that is joined to every source for nothing; the sources are stored beforehand. */
  readonly oneSource: Query<[sources: Int32Array, boundMm: number]>;
  store(sources: Int32Array): Promise<void>;
}

interface MatrixQueries {
  /** One bounded search a row, and of what it reaches the columns. */
  readonly bounded: Query<[from: Int32Array, to: Int32Array, boundMm: number]>;
  /** The many-to-many cost function, which has no bound; what lies beyond is dropped. */
  readonly manyToMany: Query<[from: Int32Array, to: Int32Array, boundMm: number]>;
}

export interface Query<Values extends readonly unknown[]> {
  summary(...values: Values): Promise<Summary>;
  /** [row or -1, node, millimetres] of everything, to be checked. */
  rows(...values: Values): Promise<readonly (readonly [number, number, number])[]>;
}

const edges = "SELECT id, source, target, cost FROM edges";
const withMadeUpNode = `${edges} UNION ALL SELECT -1 - node, -1, node, 0 FROM doors`;

/** A pgRouting server that holds the district's streets, or null. Lengths are whole millimetres, exact as doubles. */
export async function pgRoutingOf(district: District): Promise<PgRouting | null> {
  const cluster = await startCluster();
  if (!cluster) return null;
  const { client } = cluster;
  await client.query("CREATE TABLE edges (id bigint PRIMARY KEY, source bigint, target bigint, cost float8)");
  await client.query("CREATE TABLE doors (node bigint)");
  await client.query("INSERT INTO edges SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::float8[])", [
    [...district.from.keys()],
    [...district.from],
    [...district.to],
    [...district.lengthMm],
  ]);
  await client.query("ANALYZE edges");
  const { rows } = await client.query<{ version: string }>(
    "SELECT current_setting('server_version') || ', pgRouting ' || pgr_version() AS version",
  );
  const query = queryOf(cluster);
  return {
    version: `PostgreSQL ${rows[0]?.version}`,
    nearest: {
      leastByNode: query(
        `SELECT -1 AS row, node, min(agg_cost) AS mm
         FROM pgr_drivingDistance('${edges}', $1::bigint[], $2::float8, directed := false) GROUP BY node`,
        (sources: Int32Array, boundMm: number) => [[...sources], boundMm],
      ),
      oneSource: query(
        `SELECT -1 AS row, node, agg_cost AS mm
         FROM pgr_drivingDistance('${withMadeUpNode}', -1, $1::float8, directed := false) WHERE node >= 0`,
        (_sources: Int32Array, boundMm: number) => [boundMm],
      ),
      store: async (sources) => {
        await client.query("INSERT INTO doors SELECT * FROM unnest($1::bigint[])", [[...sources]]);
      },
    },
    matrix: {
      bounded: query(
        `SELECT from_v AS row, node, agg_cost AS mm
         FROM pgr_drivingDistance('${edges}', $1::bigint[], $3::float8, directed := false) WHERE node = ANY($2::bigint[])`,
        (from: Int32Array, to: Int32Array, boundMm: number) => [[...from], [...to], boundMm],
      ),
      manyToMany: query(
        `SELECT start_vid AS row, end_vid AS node, agg_cost AS mm
         FROM pgr_dijkstraCost('${edges}', $1::bigint[], $2::bigint[], directed := false) WHERE agg_cost <= $3::float8`,
        (from: Int32Array, to: Int32Array, boundMm: number) => [[...from], [...to], boundMm],
      ),
    },
    stop: () => cluster.stop(),
  };
}

const queryOf =
  ({ client }: Cluster) =>
  <Values extends readonly unknown[]>(text: string, valuesOf: (...values: Values) => unknown[]): Query<Values> => ({
    summary: async (...values) => {
      const { rows } = await client.query<{ count: string; sum: number }>(
        `SELECT count(*), sum(mm) FROM (${text}) answer`,
        valuesOf(...values),
      );
      return { count: Number(rows[0]?.count), sum: Number(rows[0]?.sum) };
    },
    rows: async (...values) => {
      const { rows } = await client.query<{ row: string; node: string; mm: number }>(text, valuesOf(...values));
      return rows.map(({ row, node, mm }) => [Number(row), Number(node), Number(mm)] as const);
    },
  });
