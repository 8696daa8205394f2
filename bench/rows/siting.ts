import { distanceMatrix } from "../../src/analysis/network/search.ts";
import { loadHighs } from "../../src/analysis/siting/load-highs.ts";
import type { SolveMip } from "../../src/analysis/siting/mip.ts";
import { type SitingAnswer, siteFacilities } from "../../src/analysis/siting/site-facilities.ts";
import { type SitingProblem, unreachableMm, walksOf } from "../../src/analysis/siting/siting-problem.ts";
import type { District } from "../district.ts";
import { agree, compare, type Line } from "../harness.ts";
import { sample, seeded } from "../random.ts";
import { graphOfDistrict, seedsAt } from "./network.ts";

const places = 150;
const counts = [5, 10, 20] as const;
/** Farther than anywhere in the district. */
const beyondMm = 100_000_000;
const timeLimitS = 60;

/** p-median over places of the district that are demand and candidate both, by walking distance. */
function problemsOf(district: District): SitingProblem[] {
  const graph = graphOfDistrict(district);
  return counts.map((count) => {
    const random = seeded(40 + count);
    const at = seedsAt(sample(places, graph.nodeCount, random));
    return {
      objective: { kind: "median", beyondMm },
      people: Float64Array.from({ length: places }, () => 100 + random.below(3_000)),
      existingMm: new Int32Array(places).fill(unreachableMm),
      walks: walksOf(distanceMatrix(graph, at, at, unreachableMm), places),
      count,
      mustKeep: [],
    };
  });
}

/** The textbook model (ReVelle and Swain 1970): a column for each place and for each pair, handed to the solver as it is. */
function textbook({ people, walks, count }: SitingProblem, solve: SolveMip): number {
  const width = people.length;
  const pair = (candidate: number, point: number) => width + candidate * width + point;
  const objective = new Float64Array(width + width * width);
  for (let candidate = 0; candidate < width; candidate++)
    for (let i = walks.starts[candidate] as number; i < (walks.starts[candidate + 1] as number); i++) {
      const point = walks.points[i] as number;
      objective[pair(candidate, point)] = -((people[point] as number) * (walks.distancesMm[i] as number)) / scale;
    }
  const rows: { readonly columns: readonly number[]; readonly values: readonly number[]; readonly upper: number }[] =
    [];
  const all = [...people.keys()];
  rows.push({ columns: all, values: all.map(() => 1), upper: count });
  for (const point of all) {
    const columns = all.map((candidate) => pair(candidate, point));
    // Served once: at most, and at least.
    rows.push(
      { columns, values: columns.map(() => 1), upper: 1 },
      { columns, values: columns.map(() => -1), upper: -1 },
    );
    for (const candidate of all) rows.push({ columns: [candidate, pair(candidate, point)], values: [-1, 1], upper: 0 });
  }
  const rowStarts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, row) => {
    rowStarts[row + 1] = (rowStarts[row] as number) + columns.length;
  });
  const start = new Float64Array(objective.length);
  for (const point of all) start[pair(0, point)] = 1;
  start[0] = 1;
  const { status, solution } = solve(
    {
      objective,
      wholeColumns: width,
      rowStarts,
      columns: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
      upper: Float64Array.from(rows, ({ upper }) => upper),
      start,
    },
    timeLimitS,
  );
  agree(status === "optimal" && solution !== null, `HiGHS did not end with an optimum but with ${status}.`);
  return -objective.reduce((sum, cost, column) => sum + cost * (solution[column] as number), 0) * scale;
}

/** The solver's tolerances are meant for numbers that are neither tiny nor huge. */
const scale = 1e9;

function answerOf(problem: SitingProblem, solveMip?: SolveMip): SitingAnswer {
  const answer = siteFacilities(problem, solveMip ? { solveMip, timeLimitS } : undefined);
  agree(typeof answer !== "string", `The siting problem was refused: ${answer}.`);
  return answer;
}

const metresOf = ({ value }: SitingAnswer) => value;

export async function sitingLines(district: District): Promise<Line[]> {
  const problems = problemsOf(district);
  const solve = await loadHighs();
  let worstGap = 0;
  const what = `p-median n = ${places}, p = ${counts.join(", ")}`;
  const check = (ours: readonly SitingAnswer[], optima: readonly number[]): string => {
    ours.forEach((answer, i) => {
      const best = (optima[i] as number) / 1000;
      agree(metresOf(answer) >= best * (1 - 1e-6), `The heuristic is better than the optimum of instance ${i}.`);
      worstGap = Math.max(worstGap, metresOf(answer) / best - 1);
      const exact = metresOf(answerOf(problems[i] as SitingProblem, solve));
      agree(Math.abs(exact - best) <= best * 1e-6, `HiGHS: ${best} person-metres in instance ${i}, exact: ${exact}.`);
    });
    return "our exact answer equals the optimum of the textbook model within 1e-6";
  };
  const lines = await compare<readonly SitingAnswer[]>({
    row: "siting",
    what,
    ours: { name: "Siqu, heuristic", run: () => problems.map((problem) => answerOf(problem)) },
    peers: [
      { name: "HiGHS, textbook model", goal: 10, run: () => problems.map((one) => textbook(one, solve)), check },
      {
        name: "Siqu, exact on demand",
        goal: null,
        run: () => problems.map((problem) => answerOf(problem, solve)),
        check: () => "",
      },
    ],
  });
  return [
    ...lines,
    {
      row: "siting",
      what: "largest gap of the heuristic to the optimum",
      peer: `${(worstGap * 100).toFixed(3)} %`,
      oursMs: null,
      peerMs: null,
      ratio: null,
      goal: "≤ 0.5 %",
      verdict: worstGap <= 0.005 ? "reached" : "SHORT",
      note: "",
    },
  ];
}
