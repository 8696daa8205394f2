import type { Zone } from "#domain/area.ts";
import { doorstepsIn } from "./doorsteps.ts";
import type { Engine } from "./engine.ts";

/** The doorsteps of each campus and community with residents, in the area's order (rule A1.7). */
export const inhabited = ({
  network,
  starts,
  residential,
}: Engine): readonly { readonly zone: Zone; readonly own: readonly number[] }[] =>
  residential.map((zone) => ({ zone, own: doorstepsIn(starts, network.compounds.get(zone.id)?.index ?? -1) }));
