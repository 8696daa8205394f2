import type { EmergencyProfile } from "#domain/answers/emergency.ts";
import standard from "../../data/standards/emergency.json" with { type: "json" };

/** The profiles as the standards file has them; an office edits them there. Classes and kinds are checked by a test. */
export const emergencyProfiles = standard.profiles as readonly EmergencyProfile[];
