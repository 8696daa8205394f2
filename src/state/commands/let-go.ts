import type { AppStore } from "../store.ts";

/** Closes the inspector: neither a selection nor a walk is left. An outline being reshaped is let go of too. */
export const letGo = (store: AppStore): void =>
  store.setState(({ drawing, draft, outlineFault }) => ({
    selection: null,
    walk: null,
    walkFrom: null,
    ...(drawing === "reshaping"
      ? { drawing: "idle" as const, draft: null, outlineFault: null }
      : { drawing, draft, outlineFault }),
  }));
