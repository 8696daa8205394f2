import type { SiteId } from "#domain/records.ts";
import type { Draft } from "./sketch.ts";

/** A stored draft, or null where there is none, it is damaged, or fewer than three corners were set. */
export function readDraft(raw: unknown): Draft | null {
  if (typeof raw !== "object" || raw === null) return null;
  const { target, corners } = raw as Record<string, unknown>;
  if (target !== null && !(typeof target === "string" && target.startsWith("site:"))) return null;
  if (!Array.isArray(corners) || corners.length < 3) return null;
  const sound = corners.every(
    (corner) => Array.isArray(corner) && corner.length === 2 && corner.every(Number.isFinite),
  );
  return sound ? { target: target as SiteId | null, corners } : null;
}
