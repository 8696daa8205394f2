import { useEffect } from "react";
import type { MapAdapter } from "#map/map-adapter.ts";
import { clickMap } from "#state/commands/click-map.ts";
import { useApp } from "../app-context.ts";

/** A click is one command: what it does depends on the step, and the step is the state's to know. */
export function useClicks(map: MapAdapter | null): void {
  const { store, client } = useApp();
  useEffect(
    () =>
      map?.onClick(({ lngLat, features }) =>
        clickMap(store, client, {
          at: lngLat,
          ids: features.map(({ id }) => id),
        }),
      ),
    [map, store, client],
  );
}
