import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverage } from "#analysis/coverage.ts";
import { engineOf, finish } from "#analysis/engine.ts";
import { linkage } from "#analysis/linkage.ts";
import type { Area } from "#domain/area.ts";
import { type Admission, admissions, defaultParameters } from "#domain/results.ts";
import { type CircleTier, tiersOfCircle } from "#domain/standards.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";
import { randomArea } from "#tests/oracle/random-area.ts";
import { sharesOracle } from "#tests/oracle/shares-oracle.ts";

/** Coverage and linkage against rules A1 and A2 counted doorstep by doorstep, on the walks of the oracle. */

/** Where the two differ, by more than the rounding of sums. */
function differences(area: Area, tier: CircleTier, admission: Admission, gridM: number): readonly string[] {
  const engine = engineOf(area, { ...defaultParameters, tier, admission, gridM });
  const oracle = sharesOracle(area, tier, admission, gridM);
  const found: string[] = [];
  const compare = (what: string, said: number | null | undefined, due: number | null | undefined) => {
    const isSame = said === due || (typeof said === "number" && typeof due === "number" && Math.abs(said - due) < 1e-7);
    if (!isSame) found.push(`${what}: ${said} for ${due}`);
  };
  for (const { class: id, zones } of finish(coverage(engine)).classes) {
    for (const [index, due] of oracle.coverage(id).entries()) {
      const said = zones[index];
      expect(said?.zone).toBe(due.zone);
      for (const method of ["walk", "radius"] as const) {
        for (const of of ["people", "area"] as const) {
          compare(`${id} in ${due.zone}, ${of} by ${method}`, said?.[method][of], due[method][of]);
        }
      }
    }
  }
  const { results } = finish(linkage(engine));
  for (const method of ["walk", "radius"] as const) {
    oracle.linkage(method).forEach((row, from) => {
      row.forEach(
        (due, to) => void compare(`link ${from} to ${to} by ${method}`, results[method].matrix[from]?.[to], due),
      );
    });
  }
  return found;
}

const real: Area = (await readArea(folderFiles("public/areas/xueyuanlu"))).area;

describe("shares, against an oracle of their own", () => {
  test("[A1.1][A1.2][A1.3][A1.4][A2.1][A2.3][A2.6][A2.7] equal it on random areas", () => {
    fc.assert(
      fc.property(
        randomArea,
        fc.constantFrom(...tiersOfCircle),
        fc.constantFrom(...admissions),
        (area, tier, admission) => {
          expect(differences(area, tier, admission, 60)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each(tiersOfCircle)(
    "[A1.1][A1.2][A1.3][A1.4][A2.1][A2.3][A2.6][A2.7] equal it on the real area, %d minutes",
    (tier) => {
      expect(differences(real, tier, "public", 60)).toEqual([]);
    },
  );
});
