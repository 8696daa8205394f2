import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

/** The command line as a shell runs it: what it prints, and how it ends. */

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function siqu(...words: string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "src/cli/siqu.ts", ...words],
      {
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe("siqu analyse", () => {
  test("[A2.1] linkage --json prints the answer whole, and nothing else", async () => {
    const { code, out, err } = await siqu("analyse", "linkage", "--json");
    expect([code, err]).toEqual([0, ""]);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      question: "linkage",
      area: "xueyuanlu",
      people: 226_315,
      kinds: ["block", "campus", "park", "community"],
    });
    expect(answer.parameters).toMatchObject({ tier: 10, admission: "public" });
    for (const method of ["walk", "radius"]) {
      expect(answer.results[method].matrix).toHaveLength(4);
      for (const share of answer.results[method].matrix.flat()) {
        expect(share === null || (share >= 0 && share <= 1)).toBe(true);
      }
    }
    expect(answer.communities.length).toBeGreaterThan(29);
  });

  test("[A1.5] coverage names the worst-served community for a 10-minute primary school, and its clause", async () => {
    const { out } = await siqu("analyse", "coverage", "--tier", "10", "--class", "primary_school");
    expect(out).toMatch(/worst-served community on foot: \S+ \(community-[\w-]+\), .*附录 C/);
  });

  test("help is there at each step", async () => {
    expect((await siqu("--help")).out).toContain("analyse");
    expect((await siqu("analyse", "--help")).out).toContain("--tier 5|10|15");
  });

  test.each([
    [["analyse"], "Name a question"],
    [["analyse", "covrage"], '"covrage" is none of'],
    [["analyse", "coverage", "--tier", "7"], '"7" is none of 5, 10, 15'],
    [["analyse", "coverage", "--tier", "-5"], "tier"],
    [["analyse", "linkage", "--reach", "-5"], "reach"],
    [["analyse", "coverage", "--colour", "red"], "--colour"],
    [["analyse", "coverage", "--class", "castle"], "no facility class castle"],
    [["analyse", "coverage", "--class", "sports_field"], "sets no radius for sports_field"],
    [["analyse", "coverage", "--tier", "5", "--class", "primary_school"], "--tier 10"],
    [["analyse", "linkage", "--class", "primary_school"], "without --class"],
    [["analyse", "walk", "--from", ",", "--class", "primary_school"], "longitude,latitude"],
    [["analyse", "coverage", "--area", "nowhere"], "area.json"],
    [["analyse", "coverage", "--plan", "package.json"], "not a Siqu plan"],
    [["analize"], 'no command "analize"'],
  ])("%j ends with 2 and one sentence", async (words, said) => {
    const { code, out, err } = await siqu(...words);
    expect(err).toContain(said);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect([code, out]).toEqual([2, ""]);
  });
});
