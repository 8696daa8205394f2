import { overlapArea } from "#analysis/overlap.ts";
import { distanceToOutline } from "#build/check-source.ts";
import { type Source, sourceFile } from "#build/read-source.ts";
import { walkNotes } from "#build/walk-notes.ts";
import type { Frame } from "#geo/frame.ts";
import { areaOf, contains, ringsOf } from "#geo/rings.ts";

/** A zone may reach over the boundary by this share of its area before it is remarked on: outlines are rough. */
const leastOutside = 0.02;
/** A gate that opens into a neighbour stands at that neighbour's wall too, within this, in metres. */
const sharedWallM = 15;

/** What is odd in a source without being wrong: one line each, with file and feature. The build goes on. */
export function notesOn(source: Source, frame: Frame): string[] {
  const { boundary, zones, gates, facilities } = source;
  const border = ringsOf(boundary.geometry, frame);
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const outside = zones.flatMap(({ id, geometry }) => {
    const share = 1 - overlapArea(ringsOf(geometry, frame), border) / areaOf(geometry, frame);
    return share > leastOutside
      ? [`${sourceFile("zones")}: ${id}: ${Math.round(share * 100)} % of it lies outside the boundary`]
      : [];
  });
  const gated = new Set(gates.map(({ zone }) => zone));
  const porous = zones
    .filter(({ id }) => !gated.has(id))
    .map(({ id }) => `${sourceFile("zones")}: ${id}: no gate is known, so walks may enter anywhere`);
  const doors = gates.flatMap(({ id, opensInto, geometry }) => {
    const next = opensInto === undefined ? undefined : byId.get(opensInto);
    const off = next ? distanceToOutline(frame.toXy(geometry.coordinates), next.geometry, frame) : 0;
    return off > sharedWallM
      ? [`${sourceFile("gates")}: ${id}: it opens into ${opensInto}, whose outline is ${off.toFixed(0)} m away`]
      : [];
  });
  const inside = facilities.flatMap(({ id, zone, geometry }) => {
    const home = zone === null ? undefined : byId.get(zone);
    const at = frame.toXy(geometry.coordinates);
    return home && !contains(ringsOf(home.geometry, frame), at) && distanceToOutline(at, home.geometry, frame) > 1
      ? [`${sourceFile("facilities")}: ${id}: it is said to be in ${zone} but lies outside it`]
      : [];
  });
  const classes = new Set(facilities.map((facility) => facility.class));
  const lacking = source.standards.classes.filter(({ id }) => !classes.has(id)).map(({ id }) => id);
  const unassessed =
    lacking.length === 0
      ? []
      : [`${sourceFile("facilities")}: no ${lacking.join(", ")}: these classes are not assessed`];
  return [...unassessed, ...outside, ...porous, ...doors, ...inside, ...walkNotes(source, frame)];
}
