import type { Position } from "geojson";
import { useCallback } from "react";
import { finishOutline } from "#state/commands/finish-outline.ts";
import { nextSiteNumber } from "#state/selectors/sites.ts";
import { useApp } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";

/** Finishes an outline; a new area gets a plain name, type and stage, to be changed at once in its form. */
export function useNewSite(): (corners: readonly Position[]) => void {
  const { store, now, newId } = useApp();
  const { t } = useText();
  return useCallback(
    (corners) => {
      const { actor, plan } = store.getState();
      const name = t("sketch.defaultName", { number: nextSiteNumber(plan) });
      finishOutline(
        store,
        corners,
        { name, renewalType: "comprehensive", stage: "reserve", notes: "" },
        { actor, now: now(), newId },
      );
    },
    [store, now, newId, t],
  );
}
