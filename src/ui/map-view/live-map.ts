import { useSyncExternalStore } from "react";
import type { MapAdapter } from "#map/map-adapter.ts";

/** The one live map, for tools that a panel holds. Not plain data, hence no part of the state. */
let live: MapAdapter | null = null;
const listeners = new Set<() => void>();

export function announceMap(map: MapAdapter | null): void {
  live = map;
  for (const tell of listeners) tell();
}

/** Null until the map is drawn, and where it cannot be. */
export const useLiveMap = (): MapAdapter | null => useSyncExternalStore(subscribe, () => live);

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
