import { type Graph, graphOf, unreached } from "../../src/analysis/network/graph.ts";
import { movableSources } from "../../src/analysis/network/repair.ts";
import { distanceMatrix, type Nearest, nearestSources, type Seeds } from "../../src/analysis/network/search.ts";
import type { District } from "../district.ts";
import { agree, compare, type Line, type Peer, skipped } from "../harness.ts";
import { graphologyOf } from "../peers/graphology.ts";
import { type PgRouting, pgRoutingOf, type Query, type Summary } from "../peers/pgrouting.ts";
import { sample, seeded } from "../random.ts";

const doorCount = 500;
const matrixSize = 600;
const matrixBoundMm = 3_000_000;

export const graphOfDistrict = ({ nodes, ...edges }: District): Graph => graphOf(nodes.length, edges);

/** One seed a node, numbered in order. */
export const seedsAt = (nodes: Int32Array): Seeds => ({
  node: nodes,
  mm: new Int32Array(nodes.length),
  source: Int32Array.from(nodes.keys()),
});

const doorsOf = (district: District) => sample(doorCount, district.nodes.length, seeded(11));

const withPgRouting = async (
  district: District,
  missing: Line,
  work: (pgRouting: PgRouting) => Promise<Line[]>,
): Promise<Line[]> => {
  const pgRouting = await pgRoutingOf(district);
  if (!pgRouting) return [missing];
  try {
    return await work(pgRouting);
  } finally {
    await pgRouting.stop();
  }
};

export function nearestDoorLines(district: District): Promise<Line[]> {
  const what = `distance to the nearest of ${doorCount} doors, all nodes`;
  const graph = graphOfDistrict(district);
  const doors = doorsOf(district);
  const seeds = seedsAt(doors);
  const furthestMm = nearestSources(graph, seeds).mm.reduce((most, mm) => Math.max(most, mm));
  const check =
    (query: Query<[Int32Array, number]>) =>
    async (own: Nearest, { sum }: Summary) => {
      agree(sum === own.mm.reduce((total, mm) => total + mm, 0), "pgRouting: another sum of all distances.");
      const rows = await query.rows(doors, furthestMm);
      agree(rows.length === graph.nodeCount, `pgRouting reaches ${rows.length} nodes of ${graph.nodeCount}.`);
      for (const [, node, mm] of rows)
        agree(own.mm[node] === mm, `pgRouting: ${mm} mm to node ${node}, we: ${own.mm[node]}.`);
      return "all distances equal to the millimetre";
    };
  const missing = skipped("nearest", what, "pgRouting", "≥ 60 ×", "pgRouting not installed: skipped");
  return withPgRouting(district, missing, async ({ version, nearest }) => {
    await nearest.store(doors);
    const peer = (name: string, goal: number | null, query: Query<[Int32Array, number]>): Peer<Nearest, Summary> => ({
      name,
      goal,
      run: () => query.summary(doors, furthestMm),
      check: check(query),
    });
    return compare({
      row: "nearest",
      what,
      ours: { name: "Siqu", run: () => nearestSources(graph, seeds) },
      peers: [
        peer(`${version}: min(agg_cost) by node, bound known`, 60, nearest.leastByNode),
        peer("the same server: one search from a made-up node", null, nearest.oneSource),
      ],
    });
  });
}

export function matrixLines(district: District): Promise<Line[]> {
  const what = `matrix ${matrixSize} × ${matrixSize} within 3 km`;
  const graph = graphOfDistrict(district);
  const random = seeded(12);
  const [from, to] = [sample(matrixSize, graph.nodeCount, random), sample(matrixSize, graph.nodeCount, random)];
  const [rows, columns] = [seedsAt(from), seedsAt(to)];
  const [rowOf, columnOf] = [from, to].map((nodes) => new Map(Array.from(nodes, (node, index) => [node, index]))) as [
    Map<number, number>,
    Map<number, number>,
  ];
  const check = (query: Query<[Int32Array, Int32Array, number]>) => async (own: Int32Array) => {
    const cells = await query.rows(from, to, matrixBoundMm);
    // A place is 0 m from itself; the cost function leaves such pairs out.
    const within = own.reduce((count, mm) => count + (mm !== unreached && mm > 0 ? 1 : 0), 0);
    const theirs = cells.filter(([, , mm]) => mm > 0);
    agree(theirs.length === within, `pgRouting has ${theirs.length} pairs within 3 km, we ${within}.`);
    for (const [row, node, mm] of theirs) {
      const cell = own[(rowOf.get(row) as number) * matrixSize + (columnOf.get(node) as number)];
      agree(cell === mm, `pgRouting: ${mm} mm from ${row} to ${node}, we: ${cell}.`);
    }
    return `${within} pairs equal to the millimetre`;
  };
  const missing = skipped("matrix", what, "pgRouting", "≥ 40 ×", "pgRouting not installed: skipped");
  return withPgRouting(district, missing, ({ version, matrix }) => {
    const peer = (name: string, goal: number | null, query: Query<[Int32Array, Int32Array, number]>) => ({
      name,
      goal,
      run: () => query.summary(from, to, matrixBoundMm),
      check: check(query),
    });
    return compare({
      row: "matrix",
      what,
      ours: { name: "Siqu", run: () => distanceMatrix(graph, rows, columns, matrixBoundMm) },
      peers: [
        // What pgRouting offers for this very work, many to many; it knows no bound.
        peer(`${version}: pgr_dijkstraCost`, 40, matrix.manyToMany),
        peer("the same server: pgr_drivingDistance within the bound, joined to the columns", null, matrix.bounded),
      ],
    });
  });
}

export function oneSearchLines(district: District): Promise<Line[]> {
  const graph = graphOfDistrict(district);
  const start = Math.floor(district.size.rows / 2) * district.size.columns + Math.floor(district.size.columns / 2);
  const seeds = seedsAt(Int32Array.of(start));
  const graphology = graphologyOf(district);
  return compare<Nearest>({
    row: "search",
    what: "one whole-graph search",
    ours: { name: "Siqu", run: () => nearestSources(graph, seeds) },
    peers: [
      {
        name: "graphology-shortest-path",
        goal: 100,
        run: () => graphology.pathsFrom(start),
        check: (own, paths) => {
          for (let node = 0; node < graph.nodeCount; node++) {
            const mm = graphology.lengthOf(paths, node);
            agree(mm === own.mm[node], `graphology: ${mm} mm to node ${node}, we: ${own.mm[node]}.`);
          }
          return "all distances equal to the millimetre";
        },
      },
    ],
  });
}

export function repairLines(district: District): Promise<Line[]> {
  const graph = graphOfDistrict(district);
  const seeds = seedsAt(doorsOf(district));
  const moving = movableSources(graph, seeds);
  const random = seeded(13);
  const now = seeds.node.slice();
  const move = () => {
    const [source, node] = [random.below(doorCount), random.below(graph.nodeCount)];
    now[source] = node;
    moving.move(source, [node], [0]);
  };
  return compare({
    row: "repair",
    what: `moving one of ${doorCount} doors to any node`,
    ours: { name: "Siqu, repair", run: move },
    each: { count: 1, limitMs: 0.1, noun: "move" },
    peers: [
      {
        name: "Siqu, whole search anew",
        goal: 100,
        run: () => nearestSources(graph, { ...seeds, node: now }),
        check: () => {
          for (let i = 0; i < 100; i++) {
            move();
            const fresh = nearestSources(graph, { ...seeds, node: now });
            const same = (one: Int32Array, other: Int32Array) => Buffer.compare(bytes(one), bytes(other)) === 0;
            agree(
              same(fresh.mm, moving.nearest.mm) && same(fresh.source, moving.nearest.source),
              `After move ${i} the repaired answer is not that of a whole search.`,
            );
          }
          return "100 moves, identical bit for bit after each";
        },
      },
    ],
  });
}

const bytes = ({ buffer, byteOffset, byteLength }: Int32Array) => Buffer.from(buffer, byteOffset, byteLength);
