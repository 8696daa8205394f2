import type { Feature } from "geojson";
import type { Catchment } from "#domain/answers/catchment.ts";
import type { Area } from "#domain/area.ts";
import { namesOfWork } from "#domain/edits/name-work.ts";
import type { GapsResult } from "#domain/results.ts";
import { methods } from "#domain/terms.ts";

/** Gaps, each with what would mend it: in words, in people, and its effects as JSON text, for desktop GIS reads no nested properties. */
export const gapFeatures = ({ classes }: GapsResult, area: Area): Feature[] =>
  classes.flatMap(({ gaps }) =>
    gaps.map(({ geometry, remedy, ...figures }): Feature => {
      const works = remedy?.effects.map((effect) => namesOfWork(area, effect));
      const properties = {
        ...figures,
        remedyZh: works?.map(({ name }) => name).join("；") ?? null,
        remedyEn: works?.map(({ nameEn }) => nameEn).join("; ") ?? null,
        remedyPeople: remedy?.people ?? null,
        remedyPeopleInAll: remedy?.peopleInAll ?? null,
        remedyEffects: remedy && JSON.stringify(remedy.effects),
      };
      return { type: "Feature", id: figures.id, geometry, properties };
    }),
  );

/** The ground a class serves, by both methods. */
export function catchmentFeatures(catchment: Catchment, area: Area): Feature[] {
  const { class: id, radiusM, facilities, areasM2, streetWidthM } = catchment;
  const { nameZh = id, nameEn = id } = area.standards.classes.find((one) => one.id === id) ?? {};
  return methods.map((method): Feature => {
    const own = { id: `catchment:${id}:${method}`, nameZh, nameEn, kind: "catchment", class: id, method };
    const figures = {
      radiusM,
      facilities,
      areaM2: areasM2?.[method] ?? null,
      bothM2: areasM2?.both ?? null,
      streetWidthM,
    };
    return { type: "Feature", id: own.id, geometry: catchment[method], properties: { ...own, ...figures } };
  });
}
