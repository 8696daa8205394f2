import type { EmergencyResult, ProfileResult } from "#domain/answers/emergency.ts";
import type { AnswerFeature, AnswerOverlay } from "./answer-overlay.ts";

/** The closed ground, and by zone the share of its people within the profile's distance with that ground closed. */
export function emergencyOverlay(
  closed: EmergencyResult["parameters"]["closed"],
  profile: ProfileResult | null,
): AnswerOverlay {
  return {
    zones:
      profile && profile.zones.length > 0
        ? new Map(profile.zones.map(({ zone, after, residents }) => [zone, residents > 0 ? after / residents : null]))
        : null,
    features: closed.map(
      (geometry, index): AnswerFeature => ({
        type: "Feature",
        geometry,
        properties: { id: `closed:${index}`, role: "closed" },
      }),
    ),
  };
}
