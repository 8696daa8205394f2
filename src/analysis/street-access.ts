import type { StreetClass } from "#domain/area.ts";
import type { Engine } from "./engine.ts";
import { edgeKinds } from "./network/edge-list.ts";
import { unreached } from "./network/graph.ts";
import { nearestSources } from "./network/search.ts";

const piece = edgeKinds.indexOf("piece");

/** Streets of some classes that can be walked along. Carriageways without a footway are not in the network. */
export const streetsOf = ({ area }: Pick<Engine, "area">, classes: readonly StreetClass[]) =>
  area.streets.filter((street) => street.walkable && classes.includes(street.class));

/**
 * The way on foot from the nearest street of some classes to every doorstep, in millimetres; `unreached` where there is
 * none. Streets on closed ground are not in the network (rule A9.2). Cost: one search.
 */
export function fromStreets({ network, starts }: Engine, classes: readonly StreetClass[]): Int32Array {
  const { area, graph, uses, pieces, from, to } = network;
  const serves = (edge: number): boolean => {
    if (edge < 0 || uses.kind[edge] !== piece) return false;
    const street = area.streets[pieces.street[uses.of[edge] as number] as number];
    return street !== undefined && classes.includes(street.class);
  };
  const edges = Array.from(from.keys()).filter(serves);
  const node = Int32Array.from(edges.flatMap((edge) => [from[edge] as number, to[edge] as number]));
  const seeds = { node, mm: new Int32Array(node.length), source: new Int32Array(node.length) };
  const nearest = nearestSources(graph, seeds);

  const { firstExit, exitNode, exitMm, joining } = starts;
  return Int32Array.from(joining, (own, start) => {
    let mm = own && serves(own.edge) ? own.legMm : unreached;
    for (let exit = firstExit[start] as number; exit < (firstExit[start + 1] as number); exit++) {
      const there = exitNode[exit] as number;
      if ((nearest.source[there] as number) >= 0) {
        mm = Math.min(mm, (exitMm[exit] as number) + (nearest.mm[there] as number));
      }
    }
    return mm;
  });
}
