/**
 * A mixed integer program: maximise `objective` · x with every x from 0 to 1, the first `wholeColumns` of them whole, and
 * every row at most its `upper`. Rows are compressed: row `i` is positions `rowStarts[i]` to `rowStarts[i + 1]`.
 */
export interface MipModel {
  readonly objective: Float64Array;
  readonly wholeColumns: number;
  readonly rowStarts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly upper: Float64Array;
  /** A solution to begin with. */
  readonly start: Float64Array;
}

/** What came of it. Whatever the status, no solution exceeds `bound`, which is infinite if nothing is known. */
export interface MipOutcome {
  readonly status: "optimal" | "time_limit" | "failed";
  /** The best solution found, or null. */
  readonly solution: Float64Array | null;
  readonly bound: number;
}

/** Solves a program within a time. Blocks until it returns. */
export type SolveMip = (model: MipModel, timeLimitS: number) => MipOutcome;
