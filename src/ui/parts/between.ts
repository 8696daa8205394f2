import type { Area } from "#domain/area.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import type { Text } from "../i18n/use-text.ts";
import { listText } from "./format.ts";

/** Names told before the rest is only counted. */
const told = 3;

/** What stands in the way, by name; the wall of the place itself is called that, not by its own name. */
export function betweenText(ids: readonly string[], ownZone: string, area: Area, text: Text): string {
  const names = [
    ...new Set(ids.map((id) => (id === ownZone ? text.t("between.own") : nameOfPlace(area, id, text.lang)))),
  ];
  const shown = listText(names.slice(0, told), text);
  return names.length > told ? text.t("between.more", { names: shown, count: names.length }) : shown;
}
