import type { AppStore } from "../store.ts";

export const clearWalk = (store: AppStore): void => store.setState({ walk: null, walkFrom: null });
