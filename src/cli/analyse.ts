import { readFile } from "node:fs/promises";
import { coverage } from "#analysis/coverage.ts";
import { engineOf, finish } from "#analysis/engine.ts";
import { gaps } from "#analysis/gaps.ts";
import { linkage } from "#analysis/linkage.ts";
import { walkTo } from "#analysis/walk-to.ts";
import { withWorks } from "#analysis/works.ts";
import type { Work } from "#domain/records.ts";
import { folderFiles } from "#io/area/folder.ts";
import { describeIssue } from "#io/area/issues.ts";
import { readArea } from "#io/area/read-area.ts";
import { readPlan } from "#io/plan/read-plan.ts";
import { type AnalyseCall, checkClasses, UsageError } from "./arguments.ts";
import { coverageText, gapsText, linkageText, walkText } from "./print.ts";

export const analyseHelp = `siqu analyse <question> [options]

Asks the questions of an area package, on the same code as the map.

questions
  coverage   A1  which share of people and of area is served by each facility class of a tier?
  linkage    A2  how far do the four zones serve one another? (4 × 4, rows from, columns to)
  gaps       A3  where are people left out, and is a wall or a lack the reason?
  walk           the way on foot from a place to the nearest door of a class, leg by leg

options
  --area <folder>        area package                                   [public/areas/xueyuanlu]
  --tier 5|10|15         living circle: chooses the classes, radii and reach            [10]
  --class <id>           only this facility class; may be given again
  --method walk|radius   show only one method                                        [both]
  --admission public|member   whom members' gates and doors let in                 [public]
  --reach <metres>       reach of the linkage                 [walking distance of the tier]
  --detour <factor>      walking inside a compound, times the straight line            [1.2]
  --grid <metres>        spacing of doorsteps                                           [30]
  --from <lon,lat>       where a walk starts
  --plan <file>          do the works of this plan first (before and after: with and without)
  --json                 print the answer as JSON

examples
  npm run --silent siqu -- analyse linkage --json
  npm run --silent siqu -- analyse coverage --tier 10 --class primary_school
  npm run --silent siqu -- analyse walk --from 116.3412,39.9964 --class primary_school`;

/** @returns what to print. Issues of the package go to standard error, so that JSON stays JSON. */
export async function analyse(call: AnalyseCall, warn: (line: string) => void): Promise<string> {
  const { area, issues } = await readArea(folderFiles(call.areaFolder));
  for (const issue of issues) warn(describeIssue(issue, "en"));
  checkClasses(area, call);
  const engine = engineOf(call.plan === null ? area : withWorks(area, await worksOf(call.plan)), call.parameters);
  const [result, text] = answer(call, engine);
  return call.json ? JSON.stringify(result, null, 2) : text();
}

function answer(
  { question, method, from }: AnalyseCall,
  engine: ReturnType<typeof engineOf>,
): readonly [unknown, () => string] {
  const { area } = engine;
  switch (question) {
    case "coverage": {
      const result = finish(coverage(engine));
      return [result, () => coverageText(area, result, method)];
    }
    case "linkage": {
      const result = finish(linkage(engine));
      return [result, () => linkageText(area, result, method)];
    }
    case "gaps": {
      const result = finish(gaps(engine));
      return [result, () => gapsText(area, result)];
    }
    case "walk": {
      const walk = walkTo(engine, from ?? [0, 0], engine.parameters.classes?.[0] ?? "");
      return [
        walk,
        () => (walk ? walkText(area, walk) : "No open door of that class can be reached on foot from there."),
      ];
    }
  }
}

async function worksOf(file: string): Promise<readonly Work[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(await readFile(file, "utf8"));
  } catch {
    throw new UsageError(`${file} cannot be read as JSON; give a plan file that Siqu wrote.`);
  }
  return readPlan(raw).records.filter((record): record is Work => record.kind === "work");
}
