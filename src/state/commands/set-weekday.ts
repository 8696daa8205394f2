import type { AppStore } from "../store.ts";

/** 1 Monday to 7 Sunday. */
export const setWeekday = (store: AppStore, weekday: number): void => store.setState({ weekday });
