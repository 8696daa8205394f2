import { useMemo } from "react";
import type { Area, Zone } from "#domain/area.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { useApp } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { EstimatedBadge } from "../parts/badge.tsx";
import { Name } from "../parts/name.tsx";
import panel from "../parts/panel.module.css";
import css from "./inspector.module.css";

/** The gates in a compound's wall, also those of a neighbour that lead in here. */
export function ZoneGates({ zone, area }: { readonly zone: Zone; readonly area: Area }) {
  const { t } = useText();
  const { store } = useApp();
  const gates = useMemo(
    () => area.gates.filter((gate) => gate.zone === zone.id || gate.opensInto === zone.id),
    [area, zone],
  );
  return (
    <section className={panel.section}>
      <h3>{t("inspector.gates", { count: gates.length })}</h3>
      {gates.length === 0 ? (
        <p className={panel.soft}>{t("inspector.gates.none")}</p>
      ) : (
        <ul className={css.gates}>
          {gates.map((gate) => (
            <li key={gate.id}>
              <button type="button" className={css.gate} onClick={() => goToPlace(store, gate.id)}>
                <span>
                  <Name of={gate} />
                </span>
                <small>
                  {t(`access.${gate.access}`)} {gate.estimated && <EstimatedBadge />}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
