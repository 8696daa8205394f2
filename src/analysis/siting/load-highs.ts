import type { MipOutcome, SolveMip } from "./mip.ts";

/** Where a bundler serves the solver's WebAssembly file (`highs/runtime`). Node finds it by itself. */
interface HighsSource {
  readonly wasmUrl?: string;
}

/** Best bound and solution may differ by this much of an objective scaled to at most 10⁴: a hundred-millionth. */
const absoluteGap = 1e-4;

/**
 * Loads HiGHS, the exact solver, in Node or a worker: 3.5 MB, so only where an exact answer is asked for.
 * HiGHS is single-threaded here and cannot be interrupted from outside, only by its time limit.
 */
export async function loadHighs({ wasmUrl }: HighsSource = {}): Promise<SolveMip> {
  const { default: load } = await import("highs");
  const highs = await load(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });
  const { modelStatus, objectiveSense, solutionStatus, variableType } = highs.constants;
  return ({ objective, wholeColumns, rowStarts, columns, values, upper, start }, timeLimitS) => {
    const [numCols, numRows] = [objective.length, upper.length];
    // HiGHS has a status of its own for a program without variables.
    if (numCols === 0) return { status: "optimal", solution: new Float64Array(0), bound: 0 };
    const source = {
      numCols,
      numRows,
      sense: objectiveSense.maximize,
      colCost: objective,
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(1),
      rowLower: new Float64Array(numRows).fill(-highs.infinity),
      rowUpper: upper,
      matrix: { format: "csr", numRows, numCols, starts: rowStarts, indices: columns, values } as const,
      integrality: Int32Array.from(objective, (_, column) =>
        column < wholeColumns ? variableType.integer : variableType.continuous,
      ),
    };
    try {
      return highs.withModel(source, (model): MipOutcome => {
        model.options.set({
          output_flag: false,
          time_limit: timeLimitS,
          mip_rel_gap: 0,
          mip_abs_gap: absoluteGap,
        });
        model.setSolution({ colValue: start });
        model.run();
        const isOptimal = model.getModelStatus() === modelStatus.optimal;
        const isFeasible = model.info.get("primal_solution_status") === solutionStatus.feasible;
        const bound = Number(model.info.get("mip_dual_bound"));
        return {
          status: isOptimal ? "optimal" : model.getModelStatus() === modelStatus.timeLimit ? "time_limit" : "failed",
          solution: isFeasible ? model.getSolution().colValue : null,
          bound: Number.isFinite(bound) && Math.abs(bound) < highs.infinity ? bound : Number.POSITIVE_INFINITY,
        };
      });
    } catch {
      // Too large for its memory, as a rule; what is known without it still stands.
      return { status: "failed", solution: null, bound: Number.POSITIVE_INFINITY };
    }
  };
}
