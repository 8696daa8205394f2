import type { Change } from "#domain/plan.ts";

/** A stored change, or null where the row is damaged: one bad row must not cost the rest of the plan. */
export function readChange(raw: unknown): Change | null {
  if (typeof raw !== "object" || raw === null) return null;
  const { note, remove, put } = raw as Record<string, unknown>;
  if (typeof note !== "string" || !Array.isArray(remove) || !Array.isArray(put)) return null;
  return remove.every((id) => typeof id === "string") && put.every(isRecord) ? (raw as Change) : null;
}

const kinds = ["site", "scenario", "work", "proposal"];

function isRecord(raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null) return false;
  const { kind, id, outline } = raw as Record<string, unknown>;
  if (typeof id !== "string" || typeof kind !== "string" || !kinds.includes(kind) || !id.startsWith(`${kind}:`)) return false;
  return kind !== "site" || isOutline(outline);
}

const isOutline = (raw: unknown) => {
  const ring = (raw as { coordinates?: unknown[] } | undefined)?.coordinates?.[0];
  return Array.isArray(ring) && ring.length >= 4 && ring.every((corner) => Array.isArray(corner) && corner.length >= 2 && corner.every(Number.isFinite));
};
