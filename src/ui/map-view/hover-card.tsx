import type { MapPick } from "#map/map-adapter.ts";
import { placeIndex } from "#state/selectors/place-index.ts";
import { useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { kindOfPlace } from "../inspector/kind-of-place.ts";
import { EstimatedBadge } from "../parts/badge.tsx";
import { Name } from "../parts/name.tsx";
import css from "./hover-card.module.css";

/** The name under the pointer. A click tells the same and more, so nothing is lost without a pointer. */
export function HoverCard({ pick }: { readonly pick: MapPick }) {
  const text = useText();
  const area = useAppState((state) => state.area);
  const plan = useAppState((state) => state.plan);
  const [feature] = pick.features;
  if (!area || !feature) return null;
  const record = [...plan.records.values()].find(({ id }) => id === feature.id);
  const place = placeIndex(area).get(feature.id);
  const [x, y] = pick.point;
  const words =
    record?.kind === "site" ? (
      <>
        {record.name} <small>{text.t("layer.plan")}</small>
      </>
    ) : place ? (
      <>
        <Name of={place.entity} /> <small>{kindOfPlace(place, area, text)}</small>{" "}
        {place.entity.estimated && <EstimatedBadge />}
      </>
    ) : null;
  return (
    words && (
      <p className={css.card} style={{ left: x + 14, top: y + 14 }} aria-hidden>
        {words}
      </p>
    )
  );
}
