import { type Frame, frameAt, type Xy } from "../src/geo/frame.ts";
import type { Ring, Rings } from "../src/geo/rings.ts";
import { communitiesOf } from "./communities.ts";
import { type Random, sample, seeded, shuffle } from "./random.ts";

interface Size {
  readonly name: string;
  /** Street corners in a grid of so many rows and columns, joined by so many edges. */
  readonly rows: number;
  readonly columns: number;
  readonly edges: number;
  readonly facilities: number;
  readonly buildings: number;
  /** Communities in a grid of so many rows and columns. */
  readonly communities: readonly [rows: number, columns: number];
  readonly people: number;
}

/** A hundredth, a tenth and the whole of the district that the benchmark is held to. */
export const sizes = {
  XS: {
    name: "XS",
    rows: 24,
    columns: 25,
    edges: 1_000,
    facilities: 100,
    buildings: 500,
    communities: [2, 3],
    people: 5_000,
  },
  S: {
    name: "S",
    rows: 75,
    columns: 80,
    edges: 10_000,
    facilities: 1_000,
    buildings: 5_000,
    communities: [6, 10],
    people: 50_000,
  },
  M: {
    name: "M",
    rows: 240,
    columns: 250,
    edges: 100_000,
    facilities: 10_000,
    buildings: 50_000,
    communities: [21, 29],
    people: 500_000,
  },
} as const satisfies Record<string, Size>;

export interface Building {
  readonly ring: Ring;
  /** Residents, whole persons. */
  readonly people: number;
}

/** A made-up district: lengths in metres of a local frame, east and north of its middle. */
export interface District {
  readonly size: Size;
  readonly frame: Frame;
  readonly nodes: readonly Xy[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Whole millimetres: the straight line, and up to 15 % more for the bends. */
  readonly lengthMm: Int32Array;
  readonly facilities: readonly { readonly at: Xy; readonly node: number }[];
  readonly buildings: readonly Building[];
  readonly communities: readonly Rings[];
}

const spacingM = 60;
/** Corners lie this far off the grid at most: blocks do not overlap, and each has room for a building. */
const jitterM = 14;

/** Builds a district. Same size and seed, same district. */
export function districtOf(size: Size, seed = 2026): District {
  const random = seeded(seed);
  const nodes = cornersOf(size, random);
  const edges = streetsOf(size, nodes, random);
  const facilities = Array.from({ length: size.facilities }, () => {
    const node = random.below(nodes.length);
    const [x, y] = nodes[node] as Xy;
    return { at: [x + random.between(-20, 20), y + random.between(-20, 20)] as const, node };
  });
  return {
    size,
    frame: frameAt([116.35, 40]),
    nodes,
    ...edges,
    facilities,
    buildings: buildingsOf(size, nodes, random),
    communities: communitiesOf(size.communities, extentOf(size), random),
  };
}

/** Width and height in metres, about the middle. */
const extentOf = ({ rows, columns }: Size): readonly [number, number] => [
  (columns - 1) * spacingM,
  (rows - 1) * spacingM,
];

function cornersOf({ rows, columns }: Size, random: Random): Xy[] {
  const nodes: Xy[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      nodes.push([
        (column - (columns - 1) / 2) * spacingM + random.between(-jitterM, jitterM),
        (row - (rows - 1) / 2) * spacingM + random.between(-jitterM, jitterM),
      ]);
  return nodes;
}

/** The sides of all blocks, less as many as are too many, in such a way that all corners stay joined. */
function streetsOf({ rows, columns, edges }: Size, nodes: readonly Xy[], random: Random) {
  const sides: [number, number][] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const node = row * columns + column;
      if (column + 1 < columns) sides.push([node, node + 1]);
      if (row + 1 < rows) sides.push([node, node + columns]);
    }
  // The sides of a spanning tree come first (Kruskal), then others until there are enough.
  const order = shuffle(Int32Array.from(sides.keys()), random);
  const root = Int32Array.from(nodes.keys());
  const rootOf = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number;
      at = root[at] as number;
    }
    return at;
  };
  const tree: number[] = [];
  const others: number[] = [];
  for (const side of order) {
    const [a, b] = (sides[side] as [number, number]).map(rootOf) as [number, number];
    if (a === b) others.push(side);
    else {
      root[a] = b;
      tree.push(side);
    }
  }
  const kept = [...tree, ...others.slice(0, edges - tree.length)].sort((one, other) => one - other);
  const ends = kept.map((side) => sides[side] as [number, number]);
  const straight = ends.map(([a, b]) => apart(nodes[a] as Xy, nodes[b] as Xy));
  return {
    from: Int32Array.from(ends, ([a]) => a),
    to: Int32Array.from(ends, ([, b]) => b),
    lengthMm: Int32Array.from(straight, (metres) => Math.round(metres * random.between(1, 1.15) * 1000)),
  };
}

const apart = (a: Xy, b: Xy) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** One rectangle in each of so many blocks, turned a little, with its share of the people. */
function buildingsOf({ rows, columns, buildings, people }: Size, nodes: readonly Xy[], random: Random): Building[] {
  const blocks = sample(buildings, (rows - 1) * (columns - 1), random);
  return Array.from(blocks, (block, index) => {
    const node = Math.floor(block / (columns - 1)) * columns + (block % (columns - 1));
    const corners = [node, node + 1, node + columns, node + columns + 1].map((corner) => nodes[corner] as Xy);
    const middle: Xy = [mean(corners, 0), mean(corners, 1)];
    const [long, short] = [random.between(6, 14), random.between(4, 7)];
    const turn = random.between(-0.3, 0.3) + (random.next() < 0.3 ? Math.PI / 2 : 0);
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const ring = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [-1, -1],
    ].map(([u = 0, v = 0]): Xy => {
      const [x, y] = [u * long, v * short];
      return [middle[0] + x * cos - y * sin, middle[1] + x * sin + y * cos];
    });
    // Whole people, and all of them: the difference of two running totals.
    return { ring, people: Math.floor(((index + 1) * people) / buildings) - Math.floor((index * people) / buildings) };
  });
}

const mean = (corners: readonly Xy[], axis: 0 | 1) =>
  corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
