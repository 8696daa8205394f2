import type { Change } from "#domain/plan.ts";
import { readRecord } from "#io/plan/read-record.ts";

/** A stored change, or null where the row is damaged: one bad row must not cost the rest of the plan. */
export function readChange(raw: unknown): Change | null {
  if (typeof raw !== "object" || raw === null) return null;
  const { note, remove, put } = raw as Record<string, unknown>;
  if (typeof note !== "string" || !Array.isArray(remove) || !Array.isArray(put)) return null;
  return remove.every((id) => typeof id === "string") && put.every((record) => readRecord(record) !== null)
    ? (raw as Change)
    : null;
}
