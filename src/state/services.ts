import type { AnalysisClient } from "#analysis/client.ts";
import type { AppStore } from "./store.ts";

export type { AppState } from "./store.ts";
export type { AnalysisClient, AppStore };

/** What the page can do beyond its state; made once in `main.tsx`. */
export interface AppServices {
  readonly client: AnalysisClient;
  /** The drawn base layers of the open area, whole; null where they cannot be had: the map then shows the overlays only. */
  readonly tiles: () => Promise<Uint8Array | null>;
  /** Opens the area again after a failure. */
  readonly reopen: () => void;
  /** Gives a file to the reader. */
  readonly saveFile: (name: string, type: string, text: string) => void;
  /** Now, ISO 8601 UTC, and a new part of an id. */
  readonly now: () => string;
  readonly newId: () => string;
}
