/** Why this device would not write: full; refused (private window, a policy); or without a store at all. */
export function savingFault(error: unknown): "full" | "blocked" | "unavailable" {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  if (name === "SecurityError" || name === "InvalidStateError" || name === "NotAllowedError") return "blocked";
  return "unavailable";
}
