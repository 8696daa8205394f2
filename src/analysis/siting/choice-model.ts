import type { Choice } from "./exchange.ts";
import type { Gains } from "./gains.ts";
import type { MipModel } from "./mip.ts";

/** The largest sum of objective coefficients: solvers' tolerances are absolute, and made for numbers of this size. */
const scaledTo = 1e4;

/** The exact model of a choice, and how many units of worth one of its objective stands for. */
interface ChoiceModel {
  readonly model: MipModel;
  readonly unit: number;
}

/**
 * The choice as a mixed integer program: columns are the candidates (whole, 0 or 1), then for each point the levels of
 * gain it may reach, best first. A level may count only as far as the level before does, or a candidate that gives just
 * this gain is open. It is as tight as one column for each pair of point and candidate, with far fewer entries
 * (Cornuéjols, Nemhauser and Wolsey 1980; García, Labbé and Marín 2011). In covering each point has one level.
 *
 * @param start a set to begin with.
 * Cost: columns and rows ≤ entries + candidates, non-zeros ≤ 3 × entries.
 */
export function choiceModel(gains: Gains, start: Choice): ChoiceModel {
  const { people, starts, points, each, costs, count, budget } = gains;
  const rows = costs.length;
  const reach: { row: number; gain: number }[][] = Array.from(people, () => []);
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      reach[points[at] as number]?.push({ row, gain: each[at] as number });
    }
  }
  const objective: number[] = new Array(rows).fill(0);
  const startValues: number[] = Array.from({ length: rows }, (_, row) => (start.open.includes(row) ? 1 : 0));
  const rowStarts: number[] = [0];
  const columns: number[] = [];
  const values: number[] = [];
  const upper: number[] = [];
  const addRow = (entries: readonly (readonly [number, number])[], atMost: number) => {
    for (const [column, value] of entries) {
      columns.push(column);
      values.push(value);
    }
    rowStarts.push(columns.length);
    upper.push(atMost);
  };
  reach.forEach((entries, point) => {
    entries.sort((a, b) => b.gain - a.gain || a.row - b.row);
    let before = -1;
    for (let at = 0; at < entries.length; ) {
      const { gain } = entries[at] as { gain: number };
      let end = at + 1;
      while (entries[end]?.gain === gain) end += 1;
      const here = entries.slice(at, end).map(({ row }) => row);
      const step = (people[point] as number) * (gain - (entries[end]?.gain ?? 0));
      if (before < 0 && here.length === 1) {
        // The level of a single candidate is that candidate.
        before = here[0] as number;
        objective[before] = (objective[before] as number) + step;
      } else {
        const level = objective.length;
        objective.push(step);
        startValues.push((start.first[point] as number) >= (people[point] as number) * gain ? 1 : 0);
        const from = before < 0 ? here : [before, ...here];
        addRow([[level, 1], ...from.map((column) => [column, -1] as const)], 0);
        before = level;
      }
      at = end;
    }
  });
  const all = Array.from(costs, (_, row) => row);
  if (count < rows)
    addRow(
      all.map((row) => [row, 1] as const),
      count,
    );
  // Not scaled: the solver's tolerance is absolute, and a thousandth of a yuan over is over.
  if (Number.isFinite(budget))
    addRow(
      all.map((row) => [row, costs[row] as number] as const),
      budget,
    );
  const unit = objective.reduce((sum, value) => sum + value, 0) / scaledTo || 1;
  const model = {
    objective: Float64Array.from(objective, (value) => value / unit),
    wholeColumns: rows,
    rowStarts: Int32Array.from(rowStarts),
    columns: Int32Array.from(columns),
    values: Float64Array.from(values),
    upper: Float64Array.from(upper),
    start: Float64Array.from(startValues),
  };
  return { model, unit };
}
