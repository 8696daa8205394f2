import type { AppStore } from "../store.ts";
import type { Step } from "../view.ts";

export const goToStep = (store: AppStore, step: Step): void => store.setState({ step, notice: null });
