import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { AnalysisClient, AppServices, AppState, AppStore } from "#state/services.ts";

export type { AnalysisClient };

export interface App extends AppServices {
  readonly store: AppStore;
}

const AppContext = createContext<App | null>(null);
export const AppProvider = AppContext.Provider;

/** The store and what `main.tsx` made, for handing to commands. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("AppProvider is missing above this component.");
  return app;
}

/** A part of the state. Give a selector whose answer is the same object while nothing in it changed. */
export const useAppState = <Part>(selector: (state: AppState) => Part): Part => useStore(useApp().store, selector);
