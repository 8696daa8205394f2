import type { AppStore } from "../store.ts";
import type { Lang } from "../view.ts";

export const setLanguage = (store: AppStore, lang: Lang): void => store.setState({ lang });
