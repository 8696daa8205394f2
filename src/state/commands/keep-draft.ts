import type { Position } from "geojson";
import { outlineOf, whyNotOutline } from "#domain/outline.ts";
import type { AppStore } from "../store.ts";

/** The hand has moved: keeps the corners, and tells at once where they meet. The last one taken back leaves no draft. */
export function keepDraft(store: AppStore, corners: readonly Position[]): void {
  const { draft, drawing } = store.getState();
  if (drawing === "idle") return;
  const target = draft?.target ?? null;
  if (corners.length === 0) {
    if (draft && target === null) store.setState({ draft: null, outlineFault: null });
    return;
  }
  const fault = corners.length > 3 ? whyNotOutline(outlineOf(corners)) : null;
  store.setState({
    draft: { target, corners },
    outlineFault: fault?.refusal === "outline_crosses_itself" ? fault : null,
  });
}
