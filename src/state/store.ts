import { createStore, type StoreApi } from "zustand/vanilla";
import { type AreaSlice, noArea } from "./area-slice.ts";
import { type DocumentSlice, emptyDocument } from "./document.ts";
import { foldedPanels, type PanelsSlice } from "./panels.ts";
import { noResults, type ResultsSlice } from "./results.ts";
import { noSketch, type SketchSlice } from "./sketch.ts";
import { firstView, type Lang, type ViewSlice } from "./view.ts";
import { noWorks, type WorksSlice } from "./works.ts";

/** Plain data only: no map object, no promise, no element. */
export interface AppState
  extends DocumentSlice,
    AreaSlice,
    ViewSlice,
    ResultsSlice,
    SketchSlice,
    WorksSlice,
    PanelsSlice {}
export type AppStore = StoreApi<AppState>;

export const createAppStore = (lang: Lang): AppStore =>
  createStore<AppState>(() => ({
    ...emptyDocument(),
    ...noArea(),
    ...firstView(lang),
    ...noResults(),
    ...noSketch(),
    ...noWorks(),
    ...foldedPanels(),
  }));
