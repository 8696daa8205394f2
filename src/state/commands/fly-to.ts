import type { AppStore } from "../store.ts";
import type { Flight } from "../view.ts";

/** Asks the map to go to a place [lon, lat] or to show a box [west, south, east, north]. */
export const flyTo = (store: AppStore, to: Flight["to"]): void =>
  store.setState(({ flight }) => ({ flight: { to, serial: (flight?.serial ?? 0) + 1 } }));
