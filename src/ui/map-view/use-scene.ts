import { useMemo } from "react";
import { type EntryId, entryIds, type GroupId, groupIds } from "#map/legend.ts";
import { type Scene, sceneOf, type ViewChoices } from "#map/scene.ts";
import { chosenClass } from "#state/selectors/classes.ts";
import { shownClass } from "#state/selectors/shown-class.ts";
import { useAppState } from "../app-context.ts";

/** The state as the map shows it. Recomputed only when something it shows has changed. */
export function useScene(): Scene | null {
  const area = useAppState((state) => state.area);
  const plan = useAppState((state) => state.plan);
  const lang = useAppState((state) => state.lang);
  const hidden = useAppState((state) => state.hidden);
  const opacity = useAppState((state) => state.opacity);
  const selection = useAppState((state) => state.selection);
  const step = useAppState((state) => state.step);
  const question = useAppState((state) => state.question);
  const method = useAppState((state) => state.method);
  const facilityClass = useAppState(chosenClass);
  const coverage = useAppState((state) => state.asked.coverage.result);
  const linkage = useAppState((state) => state.asked.linkage.result);
  const gaps = useAppState((state) => state.asked.gaps.result);
  const walk = useAppState((state) => state.walk?.walk ?? null);
  const drawing = useAppState((state) => state.drawing);
  const target = useAppState((state) => state.draft?.target ?? null);
  const crossing = useAppState((state) => state.outlineFault?.crossing ?? null);

  const view = useMemo((): ViewChoices => {
    const analysing = step === "analyse";
    const asked = { coverage, gaps, linkage: null }[question];
    const shown = analysing ? (asked ? shownClass(asked, facilityClass) : facilityClass) : null;
    return {
      lang,
      hidden: entryIds.filter((id) => hidden.includes(id)) satisfies EntryId[],
      opacities: Object.fromEntries(
        groupIds.flatMap((id) => (opacity[id] === undefined ? [] : [[id, opacity[id]]])),
      ) as Partial<Record<GroupId, number>>,
      facilityClasses: shown && question !== "linkage" ? [shown] : null,
      selected: selection,
      choropleth:
        shown && question === "coverage" && coverage
          ? { of: "coverage", class: shown, method, share: "people" }
          : analysing && question === "linkage" && linkage
            ? { of: "linkage", method }
            : null,
      places: analysing && question === "linkage" && linkage ? method : null,
      gaps: question === "gaps" && gaps ? shown : null,
      scenario: null,
    };
  }, [lang, hidden, opacity, selection, step, question, method, facilityClass, coverage, linkage, gaps]);

  return useMemo(
    () =>
      area &&
      sceneOf({
        area,
        plan,
        view,
        results: { coverage, linkage, gaps, walk: step === "analyse" ? walk : null },
        draft: crossing && { geometry: null, crossings: [crossing] },
        editing: drawing === "reshaping" ? target : null,
        drawing: drawing !== "idle",
      }),
    [area, plan, view, coverage, linkage, gaps, walk, step, crossing, drawing, target],
  );
}
