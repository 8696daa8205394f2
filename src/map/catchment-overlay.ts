import type { Catchment } from "#domain/answers/catchment.ts";
import type { Method } from "#domain/terms.ts";
import type { AnswerOverlay } from "./answer-overlay.ts";

/** The ground that a class serves by one method, over whatever colours the zones. */
export const catchmentOverlay = (catchment: Catchment, method: Method): AnswerOverlay => ({
  zones: null,
  features: [
    {
      type: "Feature",
      geometry: catchment[method],
      properties: { id: `served:${catchment.class}:${method}`, role: "served" },
    },
  ],
});
