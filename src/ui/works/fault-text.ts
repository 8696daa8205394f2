import type { WorkFault } from "#state/works.ts";
import type { Text } from "../i18n/use-text.ts";

const ofPlacing = [
  "no_wall",
  "no_barrier",
  "line_too_short",
  "line_too_long",
  "outside",
  "no_gate",
  "gate_open",
  "no_facility",
  "facility_open",
  "not_found",
] as const;
type OfPlacing = (typeof ofPlacing)[number];
const isOfPlacing = (fault: WorkFault): fault is OfPlacing => (ofPlacing as readonly string[]).includes(fault);

/** Why a work could not be placed, moved or described, and what to do. */
export const faultText = (fault: WorkFault, t: Text["t"]): string =>
  isOfPlacing(fault) ? t(`place.fault.${fault}`) : t(`refusal.${fault}`);
