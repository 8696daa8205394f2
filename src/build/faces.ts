import type { Arrangement, Edge } from "#build/arrangement.ts";
import type { Xy } from "#geo/frame.ts";
import { contains, type Ring, ringArea } from "#geo/rings.ts";

/** A face of an arrangement: what its edges enclose, less the parts of the network that lie loose inside it. */
export interface Face {
  /** Anticlockwise shell. */
  readonly shell: Ring;
  readonly holes: readonly Ring[];
  /** Indices of the edges around it, shell and holes. */
  readonly edges: readonly number[];
  readonly areaM2: number;
}

export interface Faces {
  readonly faces: readonly Face[];
  /** The faces left and right of an edge (from `a` to `b`); -1 is the endless outside. Dead ends have the same on both. */
  readonly sidesOf: (edge: number) => readonly [left: number, right: number];
}

interface Cycle {
  readonly ring: Ring;
  readonly halves: readonly number[];
  readonly area: number;
}

/**
 * The bounded faces of a planar arrangement, walked along half-edges (2 × edge, + 1 backwards) with the face on the left.
 * Dead ends bound nothing and are left aside. Cost: O(edges log edges), and one containment test per loose part and face.
 */
export function facesOf({ nodes, edges }: Arrangement): Faces {
  const kept = withoutDeadEnds(nodes.length, edges);
  const cycles = walk(nodes, edges, kept);
  const shells = cycles.filter(({ area }) => area > 0);
  const holes = cycles.filter(({ area }) => area <= 0);
  const holesOf = shells.map((): Cycle[] => []);
  const leftOf = new Int32Array(edges.length * 2).fill(-1);
  shells.forEach(({ halves }, face) => {
    for (const half of halves) leftOf[half] = face;
  });
  for (const hole of holes) {
    const own = new Set(hole.halves.map((half) => half >> 1));
    const around = shells
      .map((shell, face) => ({ shell, face }))
      .filter(
        ({ shell }) =>
          !shell.halves.some((half) => own.has(half >> 1)) &&
          shell.area > -hole.area &&
          contains([shell.ring], hole.ring[0] as Xy),
      )
      .sort((one, other) => one.shell.area - other.shell.area)[0];
    if (!around) continue;
    (holesOf[around.face] as Cycle[]).push(hole);
    for (const half of hole.halves) leftOf[half] = around.face;
  }
  const faces = shells.map((shell, face): Face => {
    const inner = holesOf[face] as Cycle[];
    return {
      shell: shell.ring,
      holes: inner.map(({ ring }) => ring),
      edges: [shell, ...inner].flatMap(({ halves }) => halves.map((half) => half >> 1)),
      areaM2: inner.reduce((area, hole) => area + hole.area, shell.area),
    };
  });
  return { faces, sidesOf: (edge) => [leftOf[edge * 2] ?? -1, leftOf[edge * 2 + 1] ?? -1] };
}

function withoutDeadEnds(nodeCount: number, edges: readonly Edge[]): boolean[] {
  const kept = edges.map(() => true);
  const at: number[][] = Array.from({ length: nodeCount }, () => []);
  edges.forEach(({ a, b }, edge) => {
    at[a]?.push(edge);
    at[b]?.push(edge);
  });
  const degree = at.map(({ length }) => length);
  const ends = degree.flatMap((count, node) => (count === 1 ? [node] : []));
  for (let node = ends.pop(); node !== undefined; node = ends.pop()) {
    const edge = at[node]?.find((candidate) => kept[candidate]);
    if (edge === undefined) continue;
    kept[edge] = false;
    const { a, b } = edges[edge] as Edge;
    for (const end of [a, b]) if (--(degree[end] as number) === 1) ends.push(end);
  }
  return kept;
}

function walk(nodes: readonly Xy[], edges: readonly Edge[], kept: readonly boolean[]): Cycle[] {
  const tail = (half: number) => (half & 1 ? (edges[half >> 1] as Edge).b : (edges[half >> 1] as Edge).a);
  const at = (node: number) => nodes[node] as Xy;
  const angle = (half: number) => {
    const [from, to] = [at(tail(half)), at(tail(half ^ 1))];
    return Math.atan2(to[1] - from[1], to[0] - from[0]);
  };
  const halves = edges.flatMap((_, edge) => (kept[edge] ? [edge * 2, edge * 2 + 1] : []));
  const leaving = new Map<number, number[]>();
  for (const half of halves) {
    const list = leaving.get(tail(half));
    if (list) list.push(half);
    else leaving.set(tail(half), [half]);
  }
  const next = new Map<number, number>();
  for (const list of leaving.values()) {
    list.sort((one, other) => angle(one) - angle(other));
    // Arriving by the twin of `half`, the face on the left goes on along the next edge clockwise.
    for (const [index, half] of list.entries()) next.set(half ^ 1, list.at(index - 1) as number);
  }
  const seen = new Set<number>();
  const cycles: Cycle[] = [];
  for (const start of halves) {
    if (seen.has(start)) continue;
    const cycle: number[] = [];
    for (let half = start; !seen.has(half); half = next.get(half) as number) {
      seen.add(half);
      cycle.push(half);
    }
    const ring = [...cycle, start].map((half) => at(tail(half)));
    cycles.push({ ring, halves: cycle, area: ringArea(ring) });
  }
  return cycles;
}
