import { useMemo } from "react";
import type { Question } from "#domain/questions.ts";
import { type EntryId, entryIds, type GroupId, groupIds } from "#map/legend.ts";
import { type Scene, sceneOf, type ViewChoices } from "#map/scene.ts";
import { classInView } from "#state/selectors/class-in-view.ts";
import { useAppState } from "../app-context.ts";
import { useShownAnswer } from "./map-answer.ts";

/** Questions about a scenario: its works are drawn. */
const ofScenario = new Set<Question>(["what_if", "siting", "gaps", "accounts"]);

/** The state as the map shows it; questions draw their answers by map-answer.ts. Recomputed only when something it shows has changed. */
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
  const shown = useAppState(classInView);
  const coverage = useAppState((state) => state.asked.coverage.result);
  const linkage = useAppState((state) => state.asked.linkage.result);
  const gaps = useAppState((state) => state.asked.gaps.result);
  const walk = useAppState((state) => state.walk?.walk ?? null);
  const drawing = useAppState((state) => state.drawing);
  const target = useAppState((state) => state.draft?.target ?? null);
  const scenario = useAppState((state) =>
    state.step === "analyse" && ofScenario.has(state.question) ? state.scenario : null,
  );
  const chosenWork = useAppState((state) => state.chosenWork);
  const held = useAppState((state) => state.held?.work ?? null);
  // Once the work is where the hand is, its own sign is enough.
  const hand = useAppState(({ hand: at, held: now }) =>
    at && now?.work.effect.kind === "new_facility" && isAt(now.work.effect.at.coordinates, at) ? null : at,
  );
  const answer = useShownAnswer(step === "analyse" ? question : null);
  const crossing = useAppState((state) => state.outlineFault?.crossing ?? null);

  const view = useMemo((): ViewChoices => {
    const analysing = step === "analyse";
    return {
      lang,
      hidden: entryIds.filter((id) => hidden.includes(id)) satisfies EntryId[],
      opacities: Object.fromEntries(
        groupIds.flatMap((id) => (opacity[id] === undefined ? [] : [[id, opacity[id]]])),
      ) as Partial<Record<GroupId, number>>,
      facilityClasses: shown === null ? null : [shown],
      selected: (scenario && chosenWork) ?? selection,
      choropleth:
        shown && question === "coverage" && coverage
          ? { of: "coverage", class: shown, method, share: "people" }
          : analysing && question === "linkage" && linkage
            ? { of: "linkage", method }
            : null,
      places: analysing && question === "linkage" && linkage ? method : null,
      gaps: question === "gaps" && gaps ? shown : null,
      scenario,
    };
  }, [lang, hidden, opacity, selection, scenario, chosenWork, step, question, method, shown, coverage, linkage, gaps]);

  const draft = useMemo(
    () =>
      hand || crossing
        ? {
            geometry: hand && { type: "Point" as const, coordinates: [...hand] },
            crossings: crossing ? [crossing] : [],
          }
        : null,
    [hand, crossing],
  );

  return useMemo(
    () =>
      area &&
      sceneOf({
        area,
        plan,
        view,
        results: { coverage, linkage, gaps, walk: step === "analyse" ? walk : null },
        answer,
        held,
        draft,
        editing: drawing === "reshaping" ? target : null,
        drawing: drawing !== "idle",
      }),
    [area, plan, view, coverage, linkage, gaps, walk, step, answer, held, draft, drawing, target],
  );
}

/** To the seventh digit, which is what works are rounded to. */
const isAt = (place: readonly number[], [lon, lat]: readonly [number, number]): boolean =>
  Math.abs((place[0] ?? 0) - lon) < 1e-7 && Math.abs((place[1] ?? 0) - lat) < 1e-7;
