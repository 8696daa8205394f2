import type { ScenarioId } from "#domain/records.ts";
import type { AppStore } from "../store.ts";
import { noWorks } from "../works.ts";
import { forgetAnswers } from "./answer-works.ts";

/** The scenario whose works are looked at; null: the area as it is. */
export function chooseScenario(store: AppStore, scenario: ScenarioId | null): void {
  forgetAnswers(store);
  store.setState({ scenario, ...noWorks() });
}
