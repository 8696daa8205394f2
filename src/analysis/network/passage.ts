import type { Polygon } from "geojson";
import type { Access } from "#domain/area.ts";
import { isOpenAt, type Moment } from "#domain/hours.ts";
import type { Admission } from "#domain/results.ts";
import type { Frame, Xy } from "#geo/frame.ts";
import { boxOf, contains, ringsOf } from "#geo/rings.ts";
import { meet } from "#geo/segments.ts";

/** Whom gates and doors let in, when, and what may not be walked at all. */
export interface Passage {
  readonly admission: Admission;
  /** Null: no time in particular; hours are then taken as open. */
  readonly when: Moment | null;
  /** Ground that nobody may walk, WGS 84: a fire, a flood, a cordon. */
  readonly closed: readonly Polygon[];
}

export interface Door {
  readonly access: Access;
  readonly openingHours?: string;
}

/**
 * Whether a gate or door lets a passer-by in (rules W4, A9.1). Appointments are not made on the way. At a given time a
 * door whose hours are stated must be open by them; one that has hours which nobody can read counts as shut.
 */
export function passes(door: Door, { admission, when }: Passage): boolean {
  const { access } = door;
  if (admission === "public" && access !== "open" && access !== "hours") return false;
  return isOpenThen(door, when);
}

/** Whether a door is unlocked at a time, for whomever it lets in at all. */
export function isOpenThen({ access, openingHours }: Door, when: Moment | null): boolean {
  if (when === null || (access !== "hours" && openingHours === undefined)) return true;
  return openingHours !== undefined && isOpenAt(openingHours, when) === true;
}

/** Ground that may not be walked. */
export interface Closure {
  readonly holds: (place: Xy) => boolean;
  /** Whether any of a line lies in it. */
  readonly meets: (line: readonly Xy[]) => boolean;
}

/** Null where nothing is closed. */
export function closureOf({ closed }: Passage, frame: Frame): Closure | null {
  if (closed.length === 0) return null;
  const areas = closed.map((polygon) => {
    const rings = ringsOf(polygon, frame);
    return { rings, box: boxOf(rings.flat()) };
  });
  const holds = ([x, y]: Xy) =>
    areas.some(
      ({ rings, box }) => x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY && contains(rings, [x, y]),
    );
  const crosses = (a: Xy, b: Xy) =>
    areas.some(
      ({ rings, box }) =>
        Math.min(a[0], b[0]) <= box.maxX &&
        Math.max(a[0], b[0]) >= box.minX &&
        Math.min(a[1], b[1]) <= box.maxY &&
        Math.max(a[1], b[1]) >= box.minY &&
        rings.some((ring) => ring.some((d, i) => i > 0 && meet(a, b, ring[i - 1] as Xy, d) !== null)),
    );
  const meets = (line: readonly Xy[]) =>
    line.some(holds) || line.some((b, i) => i > 0 && crosses(line[i - 1] as Xy, b));
  return { holds, meets };
}
