import type { Area } from "#domain/area.ts";
import type { FacilityClass } from "#domain/standards.ts";
import { placeIndex } from "./place-index.ts";

type Lang = "zh" | "en";
interface TwoNames {
  readonly nameZh: string;
  readonly nameEn: string;
}

const inLang = ({ nameZh, nameEn }: TwoNames, lang: Lang) => (lang === "zh" ? nameZh || nameEn : nameEn || nameZh);

export const classById = (area: Area, id: string): FacilityClass | null =>
  area.standards.classes.find((one) => one.id === id) ?? null;

/** A class the standards file does not know keeps its id: better an odd word than none. */
export const nameOfClass = (area: Area, id: string, lang: Lang): string => {
  const known = classById(area, id);
  return known ? inLang(known, lang) : id;
};

/** The name of anything of the area; its id where it has none. */
export const nameOfPlace = (area: Area, id: string, lang: Lang): string => {
  const place = placeIndex(area).get(id);
  return (place && inLang(place.entity, lang)) || id;
};
