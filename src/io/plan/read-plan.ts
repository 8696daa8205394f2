import type { PlanRecord } from "#domain/records.ts";
import { readRecord } from "./read-record.ts";

/** A plan file that cannot be used at all: what is wrong, and what to do. */
export class PlanError extends Error {
  override readonly name = "PlanError";

  constructor(what: string, whatToDo: string) {
    super(`The plan file ${what} — ${whatToDo}.`);
  }
}

export interface PlanFile {
  readonly id: string;
  /** Id of the area it was drawn on. */
  readonly area: string;
  readonly records: readonly PlanRecord[];
  /** Places, counted from 1, of records that are not as they should be and were left out. */
  readonly refused: readonly number[];
}

/**
 * Reads a parsed plan file, format `siqu-plan`, version 1. Unsound records are left out and counted.
 * @throws PlanError where it is no plan, or one of another version.
 */
export function readPlan(raw: unknown): PlanFile {
  const { format, version, id, area, records } = (typeof raw === "object" && raw !== null ? raw : {}) as Record<
    string,
    unknown
  >;
  if (format !== "siqu-plan")
    throw new PlanError('is not a Siqu plan: its "format" is not "siqu-plan"', "choose a file that Siqu wrote");
  if (version !== 1)
    throw new PlanError(
      `has version ${String(version)}; this Siqu reads version 1`,
      "open it with the Siqu that wrote it",
    );
  if (typeof id !== "string" || typeof area !== "string" || !Array.isArray(records)) {
    throw new PlanError('lacks its "id", "area" or list of "records"', "ask for it again where it comes from");
  }
  const read = records.map(readRecord);
  return {
    id,
    area,
    records: read.filter((record) => record !== null),
    refused: read.flatMap((record, index) => (record === null ? [index + 1] : [])),
  };
}
