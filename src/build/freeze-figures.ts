import { measure } from "#analysis/measure.ts";
import { withWorks } from "#analysis/works.ts";
import type { Area } from "#domain/area.ts";
import type { PlanRecord, Proposal, Work } from "#domain/records.ts";

/**
 * The worked example with its figures measured: before on the area as it is, after with the works of the proposal's
 * scenario done. Whatever figures the source names, their numbers are never taken from it.
 */
export function freezeFigures(area: Area, records: readonly PlanRecord[]): readonly PlanRecord[] {
  const worksOf = ({ scenario }: Proposal): readonly Work[] =>
    records.filter((record): record is Work => record.kind === "work" && record.scenario === scenario);
  return records.map((record) => {
    if (record.kind !== "proposal") return record;
    const after = withWorks(area, worksOf(record));
    return {
      ...record,
      figures: record.figures.map((figure) => ({
        ...figure,
        before: rounded(measure(area, figure.measure)),
        after: rounded(measure(after, figure.measure)),
      })),
    };
  });
}

/** Six digits after the point: far below any accuracy stated, and the same text on every machine. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);
