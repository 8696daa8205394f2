import type { LensIndicator } from "#domain/answers/lens.ts";
import type { AppStore } from "../store.ts";

export const setLens = (store: AppStore, lens: LensIndicator): void => store.setState({ lens });
