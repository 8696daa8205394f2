import type { Area } from "#domain/area.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import type { Place } from "#state/selectors/place-index.ts";
import type { Text } from "../i18n/use-text.ts";

/** What sort of thing it is, in words. */
export function kindOfPlace({ layer, entity }: Place, area: Area, { t, lang }: Text): string {
  switch (layer) {
    case "zones":
      return t(`kind.${entity.kind}`);
    case "gates":
      return `${t("layer.gates")} · ${t(`access.${entity.access}`)}`;
    case "streets":
      return t(`street.${entity.class}`);
    case "barriers":
      return t(`barrier.${entity.kind}`);
    case "crossings":
      return t(`crossing.${entity.kind}`);
    case "facilities":
      return nameOfClass(area, entity.class, lang);
    case "greens":
      return t(`green.${entity.kind}`);
    case "heritage":
      return t(`heritage.${entity.kind}`);
    case "rails":
      return t(`rail.${entity.kind}`);
    case "sites":
      return `${t("layer.sites")} · ${t(`renewal.${entity.renewalType}`)}`;
    case "boundary":
      return t("layer.boundary");
  }
}
