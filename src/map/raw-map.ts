import type { Map as LiveMap } from "maplibre-gl";

/** What drawing needs of the live map. Stays inside src/map: everybody else goes through the adapter. */
export interface RawMap {
  readonly map: LiveMap;
  /** While paused, clicks and hovering belong to somebody else. */
  pause(paused: boolean): void;
  /** False once the map is destroyed: a page may take the map away before the tool that uses it. */
  alive(): boolean;
}

const rawMaps = new WeakMap<object, RawMap>();

export const keepRawMap = (adapter: object, raw: RawMap): void => {
  rawMaps.set(adapter, raw);
};

export function rawMapOf(adapter: object): RawMap {
  const raw = rawMaps.get(adapter);
  if (!raw) throw new Error("This map was not made by createMap.");
  return raw;
}
