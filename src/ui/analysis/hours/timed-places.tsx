import { goToPlace } from "#state/commands/go-to-place.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { placeIndex } from "#state/selectors/place-index.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { none } from "../../parts/format.ts";
import answer from "../answer.module.css";
import css from "./hours.module.css";

/** Gates and facilities whose hours are stated, word for word as the package has them. */
export function TimedPlaces({ ids }: { readonly ids: readonly string[] }) {
  const { t, lang } = useText();
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  if (!area || ids.length === 0) return null;
  const hoursOf = (id: string) => {
    const entity = placeIndex(area).get(id)?.entity;
    return entity && "openingHours" in entity ? (entity.openingHours ?? none) : none;
  };
  return (
    <details className={answer.fold}>
      <summary>{t("hours.timed", { count: ids.length })}</summary>
      <table className={css.hours}>
        <tbody>
          {ids.map((id) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className={answer.plain} onClick={() => goToPlace(store, id)}>
                  {nameOfPlace(area, id, lang)}
                </button>
              </th>
              <td>{hoursOf(id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
