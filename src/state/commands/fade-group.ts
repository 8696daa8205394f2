import type { AppStore } from "../store.ts";

/** Opacity of a group of the legend, 0 to 1. Full is the default and leaves no trace in the address. */
export function fadeGroup(store: AppStore, id: string, value: number): void {
  store.setState(({ opacity: { [id]: _before, ...others } }) => ({
    opacity: value >= 1 ? others : { ...others, [id]: Math.round(value * 100) / 100 },
  }));
}
