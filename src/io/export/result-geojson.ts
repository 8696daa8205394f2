import type { Feature, FeatureCollection } from "geojson";
import type { Area } from "#domain/area.ts";
import type { CoverageResult, GapsResult, LinkageResult } from "#domain/results.ts";

type Result = CoverageResult | LinkageResult | GapsResult;

/**
 * A result as GeoJSON (RFC 7946, WGS 84): zones with their shares, or gaps with their reasons. What it was computed from
 * stands in a foreign member `metadata`, so that the file explains itself wherever it is opened.
 */
export function resultGeojson(result: Result, area: Area, madeAt: string): string {
  const { attribution, licence, people } = area.manifest;
  const { question, parameters, assumptions } = result;
  const collection: FeatureCollection & { readonly metadata: unknown } = {
    type: "FeatureCollection",
    metadata: {
      question,
      rule: { coverage: "A1", linkage: "A2", gaps: "A3" }[question],
      area: area.manifest.id,
      madeAt,
      parameters,
      people: { count: result.people, date: people.date, source: people.source },
      standards: { id: area.standards.id, figures: figuresOf(result) },
      assumptions,
      attribution,
      licence,
    },
    features: featuresOf(result, area),
  };
  return JSON.stringify(collection, null, 1);
}

const figuresOf = (result: Result) =>
  result.question === "linkage"
    ? [{ reachM: result.reachM }]
    : result.classes.map(({ class: id, radiusM, clause, source, confidence, facilities }) => ({
        class: id,
        radiusM,
        clause,
        source,
        confidence,
        facilities,
      }));

function featuresOf(result: Result, area: Area): Feature[] {
  if (result.question === "gaps") {
    return result.classes.flatMap(({ gaps }) =>
      gaps.map(
        ({ geometry, ...properties }): Feature => ({ type: "Feature", id: properties.id, geometry, properties }),
      ),
    );
  }
  const byZone = result.question === "coverage" ? coverageOf(result) : linkageOf(result);
  return area.zones.flatMap(({ id, nameZh, nameEn, kind, residents, estimated, accuracyM, geometry }): Feature[] => {
    const figures = byZone.get(id);
    return figures
      ? [
          {
            type: "Feature",
            id,
            geometry,
            properties: { id, nameZh, nameEn, kind, residents, estimated, accuracyM, ...figures },
          },
        ]
      : [];
  });
}

/** `market_walk_people` and so on: flat, for desktop GIS reads no nested properties. */
function coverageOf({ classes }: CoverageResult): Map<string, Record<string, number | null>> {
  const zones = new Map<string, Record<string, number | null>>();
  for (const one of classes) {
    for (const { zone, walk, radius } of one.zones) {
      zones.set(zone, {
        ...zones.get(zone),
        [`${one.class}_walk_people`]: walk.people,
        [`${one.class}_radius_people`]: radius.people,
        [`${one.class}_walk_area`]: walk.area,
        [`${one.class}_radius_area`]: radius.area,
      });
    }
  }
  return zones;
}

function linkageOf({ kinds, communities }: LinkageResult): Map<string, Record<string, number | null>> {
  return new Map(
    communities.map(({ zone, walk, radius }) => [
      zone,
      {
        index_walk: walk.index,
        index_radius: radius.index,
        ...Object.fromEntries(
          kinds.flatMap((kind, i) => [
            [`${kind}_walk`, walk.kinds[i] ?? null],
            [`${kind}_radius`, radius.kinds[i] ?? null],
          ]),
        ),
      },
    ]),
  );
}
