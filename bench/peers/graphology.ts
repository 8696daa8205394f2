import { UndirectedGraph } from "graphology";
import dijkstra from "graphology-shortest-path/dijkstra.js";
import type { District } from "../district.ts";

/** The district's streets as a graphology graph, with its search: it knows paths only, not lengths alone. */
export function graphologyOf({ nodes, from, to, lengthMm }: District) {
  const graph = new UndirectedGraph();
  for (const node of nodes.keys()) graph.addNode(String(node));
  from.forEach((node, edge) => {
    graph.addEdge(String(node), String(to[edge]), { weight: lengthMm[edge] });
  });
  return {
    pathsFrom: (node: number) => dijkstra.singleSource(graph, String(node), "weight"),
    /** Millimetres along a path that a search found. */
    lengthOf: (paths: Readonly<Record<string, readonly string[]>>, node: number): number => {
      const path = paths[String(node)] ?? [];
      let mm = 0;
      for (let i = 1; i < path.length; i++)
        mm += graph.getEdgeAttribute(path[i - 1] as string, path[i] as string, "weight") as number;
      return mm;
    },
  };
}
