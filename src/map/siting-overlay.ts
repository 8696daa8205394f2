import type { SitingResult } from "#domain/answers/siting.ts";
import type { AnswerFeature, AnswerOverlay } from "./answer-overlay.ts";

/** Candidates and the chosen among them, and the doorsteps that come within the radius. */
export function sitingOverlay({ candidates, gained }: SitingResult): AnswerOverlay {
  const doorsteps = gained.lon.map(
    (lon, index): AnswerFeature => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [lon, gained.lat[index] ?? 0] },
      properties: { id: `gained:${index}`, role: "gained" },
    }),
  );
  const places = candidates.map(
    ({ id, at, chosen }): AnswerFeature => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...at] },
      properties: { id, role: "candidate", chosen },
    }),
  );
  return { zones: null, features: [...doorsteps, ...places] };
}
