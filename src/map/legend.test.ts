import { expect, test } from "vitest";
import { iconShapes } from "./icon-shapes.ts";
import { entryIds, groupIds, legendOf, rampLegend } from "./legend.ts";
import { lightTheme } from "./theme.ts";

test("the legend shows each group and entry once, with icons that exist", () => {
  const groups = legendOf(lightTheme);
  expect(groups.map(({ id }) => id)).toEqual([...groupIds]);
  expect(groups.flatMap(({ entries }) => entries.map(({ id }) => id)).sort()).toEqual([...entryIds].sort());
  for (const { swatches } of groups.flatMap(({ entries }) => entries)) {
    for (const { swatch } of swatches) if (swatch.kind === "icon") expect(iconShapes.has(swatch.icon)).toBe(true);
  }
});

test("the ramp's steps run from 0 to 1 without a hole, each darker than the one before", () => {
  const { steps } = rampLegend(lightTheme);
  expect(steps.map(({ from }) => from)).toEqual([0, ...steps.slice(0, -1).map(({ to }) => to)]);
  expect(steps.at(-1)?.to).toBe(1);
  const light = steps.map(({ colour }) => brightness(colour));
  expect([...light].sort((a, b) => b - a)).toEqual(light);
});

test("the four zones differ in lightness too, so that they hold in grey", () => {
  const light = Object.values(lightTheme.zones)
    .map(brightness)
    .sort((a, b) => a - b);
  for (let i = 1; i < light.length; i++) expect((light[i] ?? 0) - (light[i - 1] ?? 0)).toBeGreaterThan(4);
});

/** Weighed as the eye does, 0 to 255. */
function brightness(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b;
}
