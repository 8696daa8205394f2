import type { LensIndicator, LensUnit } from "#domain/answers/lens.ts";
import type { AppStore } from "../store.ts";

export const setLens = (store: AppStore, lens: LensIndicator): void => store.setState({ lens });

/** The unit whose values are drawn and listed. */
export const setLensUnit = (store: AppStore, lensUnit: LensUnit): void => store.setState({ lensUnit });
