import { folderFiles } from "../src/io/area/folder.ts";
import { readArea } from "../src/io/area/read-area.ts";
import { type Measured, measureQuestions } from "./questions.ts";

/** Loads an area package from a folder several times, then builds its engine and asks every question of it. */
export async function measureArea(folder: string): Promise<Measured[]> {
  const taken: number[] = [];
  let area = (await readArea(folderFiles(folder))).area;
  for (let i = 0; i < 7; i++) {
    const began = performance.now();
    ({ area } = await readArea(folderFiles(folder)));
    taken.push(performance.now() - began);
  }
  taken.sort((one, other) => one - other);
  const load: Measured = { name: "load", ms: taken[3] as number, keptBytes: 0, isCut: false };
  return [load, ...(await measureQuestions(area, 7))];
}
