import { lookAt } from "#state/commands/look-at.ts";
import { useApp } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import tables from "./tables.module.css";

/** The name of a facility class in a table; pressed, the map and the details show that class. */
export function PickClass({
  id,
  name,
  chosen,
}: {
  readonly id: string;
  readonly name: string;
  readonly chosen: boolean;
}) {
  const { t } = useText();
  const { store } = useApp();
  return (
    <button
      type="button"
      className={tables.pick}
      aria-pressed={chosen}
      aria-label={t("coverage.choose", { name })}
      onClick={() => lookAt(store, { facilityClass: id })}
    >
      {name}
    </button>
  );
}
