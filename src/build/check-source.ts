import type { MultiPolygon, Polygon } from "geojson";
import { overlapArea } from "#analysis/overlap.ts";
import { BrokenSource, type Defect } from "#build/defects.ts";
import { type Source, sourceFile } from "#build/read-source.ts";
import type { Zone } from "#domain/area.ts";
import { type Frame, frameOf, type Xy } from "#geo/frame.ts";
import { boxOf, ringsOf, selfCrossing } from "#geo/rings.ts";
import { nearestOnSegment } from "#geo/segments.ts";

/** A gate farther from its wall than this stands beside it: 0.5 m, far below any stated accuracy but above rounding. */
const gateToleranceM = 0.5;
/** Zones that share a wall may overlap by what rounding to 6 decimals brings along it. */
const overlapToleranceM2 = 5;

/**
 * What the reader of packages does not check because a page need not: shapes, zones against one another, gates
 * against walls, people.
 * @throws BrokenSource listing all of it.
 */
export function checkSource(source: Source): void {
  const frame = frameOf(source.description.bbox);
  const defects = [
    ...outlineDefects(source, frame),
    ...gateDefects(source, frame),
    ...overlapDefects(source.zones, frame),
    ...peopleDefects(source),
  ];
  if (defects.length > 0) throw new BrokenSource(defects);
}

const degrees = ([lon, lat]: readonly [number, number]) => `[${lon.toFixed(6)}, ${lat.toFixed(6)}]`;

function outlineDefects({ boundary, zones, greens, sites, description: { bbox } }: Source, frame: Frame): Defect[] {
  const [west, south, east, north] = bbox;
  const outlines: [
    file: string,
    features: readonly { id: string; geometry: Polygon | MultiPolygon }[],
    inside: boolean,
  ][] = [
    [sourceFile("boundary"), [boundary], true],
    [sourceFile("zones"), zones, true],
    [sourceFile("sites"), sites, true],
    [sourceFile("greens"), greens, false],
  ];
  return outlines.flatMap(([file, features, inside]) =>
    features.flatMap(({ id, geometry }) => {
      const found: Defect[] = [];
      for (const ring of ringsOf(geometry, frame)) {
        const at = selfCrossing(ring);
        if (at)
          found.push({
            file,
            feature: id,
            what: `an outline crosses or touches itself at ${degrees(frame.toLonLat(at))}`,
            whatToDo: "redraw the outline there",
          });
      }
      const positions = geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2) as unknown as [number, number][];
      const out = positions.find(([lon, lat]) => lon < west || lon > east || lat < south || lat > north);
      if (inside && out)
        found.push({
          file,
          feature: id,
          what: `it reaches out of the bounding box at ${degrees(out)}`,
          whatToDo: "correct it, or widen bbox in area.json",
        });
      return found;
    }),
  );
}

/** How far a point is from the nearest side of an outline, in metres. */
export function distanceToOutline(p: Xy, geometry: Polygon | MultiPolygon, frame: Frame): number {
  let least = Infinity;
  for (const ring of ringsOf(geometry, frame))
    for (let i = 1; i < ring.length; i++)
      least = Math.min(least, nearestOnSegment(p, ring[i - 1] as Xy, ring[i] as Xy).distance);
  return least;
}

function gateDefects({ gates, zones }: Source, frame: Frame): Defect[] {
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  return gates.flatMap(({ id, zone, geometry }) => {
    const wall = byId.get(zone);
    const off = wall ? distanceToOutline(frame.toXy(geometry.coordinates), wall.geometry, frame) : 0;
    if (off <= gateToleranceM) return [];
    return [
      {
        file: sourceFile("gates"),
        feature: id,
        what: `it is ${off.toFixed(1)} m from the outline of ${zone}`,
        whatToDo: `put it on the outline, within ${gateToleranceM} m`,
      },
    ];
  });
}

function overlapDefects(zones: readonly Zone[], frame: Frame): Defect[] {
  const outlines = zones.map((zone) => {
    const rings = ringsOf(zone.geometry, frame);
    return { zone, rings, box: boxOf(rings.flat()) };
  });
  return outlines.flatMap((one, index) =>
    outlines.slice(index + 1).flatMap((other) => {
      const apart =
        one.box.maxX < other.box.minX ||
        other.box.maxX < one.box.minX ||
        one.box.maxY < other.box.minY ||
        other.box.maxY < one.box.minY;
      const area = apart ? 0 : overlapArea(one.rings, other.rings);
      if (area <= overlapToleranceM2) return [];
      return [
        {
          file: sourceFile("zones"),
          feature: one.zone.id,
          what: `it overlaps ${other.zone.id} by ${Math.round(area)} m²`,
          whatToDo: "draw the two apart, or along one shared wall",
        },
      ];
    }),
  );
}

function peopleDefects({ description: { people, sources, statistics }, residentsWeights }: Source): Defect[] {
  const file = "area.json";
  const found: Defect[] = [];
  const weight = [...residentsWeights.values()].reduce((sum, value) => sum + value, 0);
  if (people.count > 0 && weight === 0)
    found.push({
      file: sourceFile("zones"),
      feature: null,
      what: `${people.count} people have no zone to live in`,
      whatToDo: "give communities and campuses a residentsWeight",
    });
  const known = new Set(sources.map(({ id }) => id));
  if (known.size < sources.length)
    found.push({ file, feature: null, what: "two sources have the same id", whatToDo: "give each its own" });
  if (new Set(statistics.map(({ id }) => id)).size < statistics.length)
    found.push({ file, feature: null, what: "two statistics have the same id", whatToDo: "give each its own" });
  const cited: [string, string][] = [
    ["people", people.source],
    ...statistics.map(({ id, source }): [string, string] => [id, source]),
  ];
  for (const [feature, source] of cited)
    if (!known.has(source))
      found.push({ file, feature, what: `the source "${source}" is not listed`, whatToDo: "list it under sources" });
  return found;
}
