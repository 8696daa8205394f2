import checkUp from "../data/standards/check-up-2023.json" with { type: "json" };
import standards from "../data/standards/gb50180-2018.json" with { type: "json" };
import type { Area, Facility, Gate, Street, Zone } from "../src/domain/area.ts";
import type { CheckUpStandard } from "../src/domain/check-up.ts";
import type { Standards } from "../src/domain/standards.ts";
import type { Xy } from "../src/geo/frame.ts";
import type { District } from "./district.ts";

/** Blocks across a walled compound, and how far its wall stays from the street. */
const compoundBlocks = 4;
const setBackM = 10;
/** Every so many rows the railway has a crossing. */
const crossingEvery = 8;

const made = { source: "made-up", date: "2026", accuracyM: 1, estimated: true, initials: "" } as const;
const named = (id: string) => ({ ...made, id, nameZh: id, nameEn: id });

/**
 * The district as an area package would hold it: its streets as lines, in each community's cell one walled compound of
 * four by four blocks with two gates, facilities of all classes on the streets, and a railway through the middle.
 */
export function areaOfDistrict(district: District): Area {
  const { size, frame, nodes, facilities } = district;
  const point = (at: Xy) => ({ type: "Point" as const, coordinates: frame.toLonLat(at) });
  const compounds = compoundsOf(district);
  const people = Math.floor(size.people / compounds.length);
  const zones = compounds.map(({ ring }, index): Zone => {
    const residents = index === 0 ? size.people - people * (compounds.length - 1) : people;
    const geometry = { type: "Polygon" as const, coordinates: [ring.map((corner) => frame.toLonLat(corner))] };
    return { ...named(`zone-${index}`), kind: "community", geometry, residents, workers: 0 };
  });
  const gates = compounds.flatMap(({ ring }, index): Gate[] => {
    const [a, b, c, d] = ring as [Xy, Xy, Xy, Xy];
    const gate = (side: string, from: Xy, to: Xy, access: Gate["access"]): Gate => ({
      ...named(`gate-${index}-${side}`),
      zone: `zone-${index}`,
      geometry: point([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]),
      access,
    });
    return [gate("south", a, b, "open"), gate("north", c, d, "members")];
  });
  const classes = standards.classes.map(({ id }) => id);
  const [west, south, east, north] = cornersOf(district);
  const railX = (nodes[Math.floor(size.columns / 2)]?.[0] ?? 0) + 30;
  const box = [west, south, east, south, east, north, west, north, west, south];
  return {
    manifest: manifestOf(district, box),
    boundary: {
      ...named("boundary"),
      geometry: { type: "Polygon", coordinates: [pairs(box).map((corner) => frame.toLonLat(corner))] },
    },
    zones,
    gates,
    streets: streetsOf(district, compounds),
    barriers: [
      {
        ...named("railway"),
        kind: "railway",
        geometry: {
          type: "LineString",
          coordinates: [frame.toLonLat([railX, south]), frame.toLonLat([railX, north])],
        },
      },
    ],
    crossings: Array.from({ length: Math.ceil(size.rows / crossingEvery) }, (_, index) => ({
      ...named(`crossing-${index}`),
      barriers: ["railway"],
      kind: "underpass" as const,
      geometry: point([railX, nodes[index * crossingEvery * size.columns]?.[1] ?? 0]),
    })),
    facilities: facilities.map(
      ({ at }, index): Facility => ({
        ...named(`facility-${index}`),
        class: classes[index % classes.length] as string,
        zone: null,
        access: "open",
        geometry: point(at),
      }),
    ),
    greens: [],
    heritage: [],
    rails: [],
    sites: [],
    standards: standards as unknown as Standards,
    checkUp: checkUp as unknown as CheckUpStandard,
  };
}

interface Compound {
  readonly ring: readonly Xy[];
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** One compound in each community's cell, or fewer where there is no room. */
function compoundsOf({ size, nodes }: District): Compound[] {
  const [down, across] = size.communities;
  const compounds: Compound[] = [];
  for (let row = 0; row < down; row++)
    for (let column = 0; column < across; column++) {
      const firstRow = Math.floor(((row + 0.5) * size.rows) / down - compoundBlocks / 2);
      const firstColumn = Math.floor(((column + 0.5) * size.columns) / across - compoundBlocks / 2);
      const corner = (down: number, right: number, east: number, north: number): Xy => {
        const [x, y] = nodes[(firstRow + down) * size.columns + firstColumn + right] as Xy;
        return [x + east * setBackM, y + north * setBackM];
      };
      const last = compoundBlocks;
      const [a, b, c, d] = [
        corner(0, 0, 1, 1),
        corner(0, last, -1, 1),
        corner(last, last, -1, -1),
        corner(last, 0, 1, -1),
      ];
      compounds.push({ ring: [a, b, c, d, a], firstRow, firstColumn });
    }
  return compounds;
}

/** The edges that lie in no compound, joined to lines along each row and each column. */
function streetsOf({ size, from, to, nodes, frame }: District, compounds: readonly Compound[]): Street[] {
  const isInside = new Uint8Array(nodes.length);
  for (const { firstRow, firstColumn } of compounds)
    for (let row = 1; row < compoundBlocks; row++)
      for (let column = 1; column < compoundBlocks; column++)
        isInside[(firstRow + row) * size.columns + firstColumn + column] = 1;
  const across = new Uint8Array(nodes.length);
  const up = new Uint8Array(nodes.length);
  from.forEach((node, edge) => {
    const other = to[edge] as number;
    if (isInside[node] || isInside[other]) return;
    (other === node + 1 ? across : up)[node] = 1;
  });
  const streets: Street[] = [];
  const follow = (kept: Uint8Array, step: number, starts: number, stride: number, length: number) => {
    for (let line = 0; line < starts; line++) {
      let run: Xy[] = [];
      for (let i = 0; i < length; i++) {
        const node = line * stride + i * step;
        run.push(nodes[node] as Xy);
        if (kept[node]) continue;
        if (run.length > 1) {
          const coordinates = run.map((corner) => frame.toLonLat(corner));
          const geometry = { type: "LineString" as const, coordinates };
          streets.push({ ...named(`street-${streets.length}`), class: "branch", walkable: true, level: 0, geometry });
        }
        run = [];
      }
    }
  };
  follow(across, 1, size.rows, size.columns, size.columns);
  follow(up, size.columns, size.columns, 1, size.rows);
  return streets;
}

const pairs = (flat: readonly number[]): Xy[] =>
  Array.from({ length: flat.length / 2 }, (_, i): Xy => [flat[2 * i] as number, flat[2 * i + 1] as number]);

function cornersOf({ nodes }: District): readonly [number, number, number, number] {
  const xs = nodes.map(([x]) => x).sort((a, b) => a - b);
  const ys = nodes.map(([, y]) => y).sort((a, b) => a - b);
  return [(xs[0] as number) - 100, (ys[0] as number) - 100, (xs.at(-1) as number) + 100, (ys.at(-1) as number) + 100];
}

function manifestOf({ size, frame }: District, box: readonly number[]): Area["manifest"] {
  const [west, south] = frame.toLonLat([box[0] as number, box[1] as number]);
  const [east, north] = frame.toLonLat([box[2] as number, box[5] as number]);
  const method = { zh: "虚构", en: "made up" };
  return {
    format: "siqu-area",
    version: 1,
    id: `district-${size.name.toLowerCase()}`,
    nameZh: "基准测试区",
    nameEn: "Benchmark district",
    bbox: [west, south, east, north],
    datum: "EPSG:4326",
    people: { count: size.people, date: "2026", source: "made-up", method },
    attribution: "",
    licence: "",
    sources: [],
    statistics: [],
    layers: [],
    tiles: "",
    standards: "",
  };
}
