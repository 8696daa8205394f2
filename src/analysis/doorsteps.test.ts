import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { box, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { sampleOf } from "./doorsteps.ts";
import { groundOf } from "./network/ground.ts";

describe("doorsteps", () => {
  test("[W7] people and area always sum to the zone's, however small or odd it is", () => {
    const side = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        side,
        side,
        fc.integer({ min: 0, max: 50_000 }),
        fc.integer({ min: 5, max: 80 }),
        (width, height, residents, gridM) => {
          const area = toyArea({
            zones: [zone("home", "community", box(3, 7, 3 + width, 7 + height), { residents, workers: residents / 2 })],
          });
          const doorsteps = sampleOf(groundOf(area), gridM);
          const sum = (of: "residents" | "workers" | "areaM2") =>
            doorsteps[of].reduce((total, part) => total + part, 0);
          expect(sum("residents")).toBeCloseTo(residents, 6);
          expect(sum("workers")).toBeCloseTo(residents / 2, 6);
          expect(sum("areaM2")).toBeCloseTo(width * height, 2);
        },
      ),
    );
  });

  test("[W7] a small zone gets a finer grid", () => {
    const area = toyArea({ zones: [zone("yard", "community", box(0, 0, 20, 20), { residents: 8 })] });
    const doorsteps = sampleOf(groundOf(area), 30);
    expect(doorsteps.count).toBeGreaterThanOrEqual(8);
  });
});
