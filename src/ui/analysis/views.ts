import { type ComponentType, lazy } from "react";
import type { Question } from "#domain/questions.ts";

/**
 * One view a question, each fetched when it is first looked at. A view shows the answer alone: the frame around it
 * (analysis-panel.tsx) asks, shows what it is asked with, says what is stale, exports, and lists what was assumed.
 * It takes no properties, reads `asked[question].result` from the state, and shows nothing while that is null. What it
 * draws on the map it hands to `useMapAnswer` (ui/map-view/map-answer.ts).
 */
export const views: Readonly<Record<Question, ComponentType>> = {
  coverage: lazy(() => import("./coverage-view.tsx").then(({ CoverageView }) => ({ default: CoverageView }))),
  linkage: lazy(() => import("./linkage-view.tsx").then(({ LinkageView }) => ({ default: LinkageView }))),
  gaps: lazy(() => import("./gaps-view.tsx").then(({ GapsView }) => ({ default: GapsView }))),
  lens: lazy(() => import("./lens/lens-view.tsx").then(({ LensView }) => ({ default: LensView }))),
  check_up: lazy(() => import("./check-up/check-up-view.tsx").then(({ CheckUpView }) => ({ default: CheckUpView }))),
  what_if: lazy(() => import("./what-if/what-if-view.tsx").then(({ WhatIfView }) => ({ default: WhatIfView }))),
  siting: lazy(() => import("./siting/siting-view.tsx").then(({ SitingView }) => ({ default: SitingView }))),
  accounts: lazy(() => import("./accounts/accounts-view.tsx").then(({ AccountsView }) => ({ default: AccountsView }))),
  hours: lazy(() => import("./hours/hours-view.tsx").then(({ HoursView }) => ({ default: HoursView }))),
  emergency: lazy(() =>
    import("./emergency/emergency-view.tsx").then(({ EmergencyView }) => ({ default: EmergencyView })),
  ),
};

/**
 * What a question is asked with beyond the parameters, where that is more than a field: it stands above them, and above
 * the answer.
 */
export const askedWith: Readonly<Partial<Record<Question, ComponentType>>> = {
  siting: lazy(() => import("./siting/siting-form.tsx").then(({ SitingForm }) => ({ default: SitingForm }))),
  what_if: lazy(() => import("../works/works-panel.tsx").then(({ WorksPanel }) => ({ default: WorksPanel }))),
};

/** Questions that wait for a button: they are asked with more than one glance settles, and may take long. */
export const waiting: ReadonlySet<Question> = new Set<Question>(["siting"]);
