import type { Feature, Polygon } from "geojson";
import type { AccountsResult } from "#domain/answers/accounts.ts";
import type { CheckUpResult } from "#domain/answers/check-up.ts";
import type { EmergencyResult } from "#domain/answers/emergency.ts";
import type { HoursResult } from "#domain/answers/hours.ts";
import type { LensResult } from "#domain/answers/lens.ts";
import type { SitingResult } from "#domain/answers/siting.ts";
import type { WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area } from "#domain/area.ts";
import type { Plan } from "#domain/plan.ts";
import { frameOf } from "#geo/frame.ts";
import { namesInPlan } from "./plan-names.ts";

/** Figures of a feature: flat, for desktop GIS reads no nested properties. */
export type Figures = Readonly<Record<string, string | number | boolean | null>>;

/** The zones that have figures, each with its names in both languages. */
export const zoneFeatures = (area: Area, byZone: ReadonlyMap<string, Figures>): Feature[] =>
  area.zones.flatMap(({ id, nameZh, nameEn, kind, residents, estimated, accuracyM, geometry }): Feature[] => {
    const figures = byZone.get(id);
    if (!figures) return [];
    const properties = { id, nameZh, nameEn, kind, residents, estimated, accuracyM, ...figures };
    return [{ type: "Feature", id, geometry, properties }];
  });

/** Candidates, and the doorsteps newly within the radius. */
export function sitingFeatures({ candidates, gained }: SitingResult, area: Area, plan: Plan): Feature[] {
  const named = namesOf(area);
  const points = candidates.map(({ id, kind, of, at, people, costYuan, chosen }): Feature => {
    const [nameZh, nameEn] = namesInPlan(plan, of) ?? named(of);
    return pointFeature(id, at, { nameZh, nameEn, kind, of, peopleAlone: people, costYuan, chosen });
  });
  const doorsteps = gained.lon.map((lon, index) =>
    pointFeature(`gained:${index}`, [lon, gained.lat[index] ?? 0], { kind: "gained" }),
  );
  return [...points, ...doorsteps];
}

/** Communities and, as its boundary, the subdistrict: `<indicator>` and `<indicator>_verdict`. */
export function checkUpFeatures({ indicators }: CheckUpResult, area: Area): Feature[] {
  const byPlace = new Map<string | null, Record<string, string | number | null>>();
  for (const { id, assessments } of indicators) {
    for (const { place, value, verdict } of assessments) {
      byPlace.set(place, { ...byPlace.get(place), [id]: value, [`${id}_verdict`]: verdict });
    }
  }
  const { manifest, boundary } = area;
  const whole: Feature = {
    type: "Feature",
    id: manifest.id,
    geometry: boundary.geometry,
    properties: { id: manifest.id, nameZh: manifest.nameZh, nameEn: manifest.nameEn, ...byPlace.get(null) },
  };
  const zones = new Map([...byPlace].flatMap(([id, figures]) => (id === null ? [] : [[id, figures] as const])));
  return [...(byPlace.has(null) ? [whole] : []), ...zoneFeatures(area, zones)];
}

/** The renewal areas with what they add to the sums. */
export function accountsFeatures({ sites }: AccountsResult, plan: Plan): Feature[] {
  return sites.each.flatMap(({ site, demolition, ...figures }): Feature[] => {
    const record = plan.records.get(site);
    if (record?.kind !== "site") return [];
    const properties = {
      id: site,
      nameZh: record.name,
      nameEn: record.name,
      ...figures,
      demolishedShare: demolition.share,
      verdict: demolition.verdict,
    };
    return [{ type: "Feature", id: site, geometry: record.outline, properties }];
  });
}

/** Squares, zones and the boundary, each with its `unit`. */
export function lensFeatures({ views }: LensResult, area: Area): Feature[] {
  const frame = frameOf(area.manifest.bbox);
  const zones = new Map(area.zones.map((zone) => [zone.id, zone]));
  return (views ?? []).flatMap(({ unit, rows, hides }) =>
    rows.flatMap(({ id, residents, value, least, most, below, square }): Feature[] => {
      const { geometry, nameZh, nameEn } = square
        ? { geometry: squareOf(square), nameZh: id, nameEn: id }
        : unit === "subdistrict"
          ? { geometry: area.boundary.geometry, nameZh: area.manifest.nameZh, nameEn: area.manifest.nameEn }
          : (zones.get(id) ?? { geometry: null, nameZh: "", nameEn: "" });
      if (!geometry) return [];
      const figures = { residents, value, least, most, below, hides: hides.includes(id) };
      return [{ type: "Feature", id: `${unit}:${id}`, geometry, properties: { id, unit, nameZh, nameEn, ...figures } }];
    }),
  );

  function squareOf({
    lon,
    lat,
    sizeM,
  }: {
    readonly lon: number;
    readonly lat: number;
    readonly sizeM: number;
  }): Polygon {
    const [x, y] = frame.toXy([lon, lat]);
    const corner = (right: number, up: number) => [...frame.toLonLat([x + right * sizeM, y + up * sizeM])];
    return { type: "Polygon", coordinates: [[corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1), corner(0, 0)]] };
  }
}

/** Gates and facilities whose hours are stated. What they come to by the hour stands in the metadata. */
export const hoursFeatures = ({ timed }: HoursResult, area: Area): Feature[] =>
  [...area.gates, ...area.facilities].flatMap(
    ({ id, nameZh, nameEn, access, openingHours = null, geometry }): Feature[] =>
      timed.includes(id)
        ? [{ type: "Feature", id, geometry, properties: { id, nameZh, nameEn, access, openingHours } }]
        : [],
  );

/** Zones by profile, `<profile>_before` and so on, and the closed ground. */
export function emergencyFeatures({ profiles, parameters }: EmergencyResult, area: Area): Feature[] {
  const byZone = new Map<string, Record<string, number>>();
  for (const { id, zones } of profiles) {
    for (const { zone, before, after, cutOff } of zones) {
      const figures = { [`${id}_before`]: before, [`${id}_after`]: after, [`${id}_cutOff`]: cutOff };
      byZone.set(zone, { ...byZone.get(zone), ...figures });
    }
  }
  const closed = parameters.closed.map((geometry, index): Feature => {
    const properties = { id: `closed:${index}`, nameZh: "封闭的地面", nameEn: "closed ground", kind: "closed" };
    return { type: "Feature", id: properties.id, geometry, properties };
  });
  return [...zoneFeatures(area, byZone), ...closed];
}

/** Zones: `<class>_before` and so on, and the linkage index without and with the works. */
export function whatIfFeatures({ classes, linkage }: WhatIfResult, area: Area): Feature[] {
  const byZone = new Map<string, Record<string, number | null>>();
  const add = (zone: string, figures: Record<string, number | null>) =>
    byZone.set(zone, { ...byZone.get(zone), ...figures });
  for (const { class: id, zones } of classes) {
    for (const { zone, before, after, gained, lost } of zones)
      add(zone, { [`${id}_before`]: before, [`${id}_after`]: after, [`${id}_gained`]: gained, [`${id}_lost`]: lost });
  }
  for (const { zone, before, after } of linkage.communities) add(zone, { index_before: before, index_after: after });
  return zoneFeatures(area, byZone);
}

const pointFeature = (id: string, at: readonly [number, number], figures: Figures): Feature => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates: [...at] },
  properties: { id, ...figures },
});

function namesOf(area: Area): (id: string) => readonly [zh: string, en: string] {
  const names = new Map(
    [...area.zones, ...area.facilities, ...area.gates, ...area.sites].map(({ id, nameZh, nameEn }) => [
      id,
      [nameZh, nameEn] as const,
    ]),
  );
  return (id) => names.get(id) ?? [id, id];
}
