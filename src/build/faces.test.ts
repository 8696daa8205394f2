import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange, type Line } from "#build/arrangement.ts";
import { facesOf } from "#build/faces.ts";
import type { Xy } from "#geo/frame.ts";

const line = (owner: string, ...points: Xy[]): Line => ({ owner, level: 0, points });
const box = (owner: string, x: number, y: number, size: number) =>
  line(owner, [x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]);
const areas = (lines: Line[]) =>
  facesOf(arrange(lines))
    .faces.map(({ areaM2 }) => Math.round(areaM2))
    .sort((a, b) => a - b);

//  +---+---+
//  +---+---+    two lines part a square; a dead end hangs off one
//  +---+---+
test("crossing lines part a square, dead ends part nothing", () => {
  expect(
    areas([
      box("border", 0, 0, 100),
      line("x", [0, 40], [100, 40]),
      line("y", [30, 0], [30, 100]),
      line("end", [60, 40], [60, 70]),
    ]),
  ).toEqual([1200, 1800, 2800, 4200]);
});

test("a loop inside a face is a hole in it, and a face of its own", () => {
  expect(areas([box("border", 0, 0, 100), box("loop", 40, 40, 20)])).toEqual([400, 9600]);
  const [outer] = facesOf(arrange([box("border", 0, 0, 100), box("loop", 40, 40, 20)])).faces.filter(
    ({ holes }) => holes.length > 0,
  );
  expect(outer?.holes).toHaveLength(1);
});

test("lines that overlap or miss by less than the tolerance meet", () => {
  expect(areas([box("border", 0, 0, 100), line("x", [0.4, 50], [99.7, 50])])).toEqual([5000, 5000]);
  expect(areas([box("border", 0, 0, 100), line("along", [0, 0], [60, 0])])).toEqual([10_000]);
});

test("levels meet only at ends", () => {
  const bridge: Line = {
    owner: "bridge",
    level: 1,
    points: [
      [0, 50],
      [100, 50],
    ],
  };
  expect(areas([box("border", 0, 0, 100), bridge])).toEqual([5000, 5000]);
  const under = line("under", [50, -50], [50, 150]);
  expect(arrange([under, bridge]).nodes).toHaveLength(4);
});

test("faces of random lines fill the square exactly", () => {
  const coordinate = fc.integer({ min: -20, max: 120 });
  const segment = fc.tuple(coordinate, coordinate, coordinate, coordinate).filter(([a, b, c, d]) => a !== c || b !== d);
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 12 }), (segments) => {
      const lines = segments.map(([a, b, c, d], index) => line(`s${index}`, [a * 10, b * 10], [c * 10, d * 10]));
      const { faces } = facesOf(arrange([box("border", 0, 0, 1000), ...lines]));
      const inside = faces.filter(({ shell }) => {
        const [x, y] = shell
          .slice(1)
          .reduce(([sx, sy], [px, py]) => [sx + px / (shell.length - 1), sy + py / (shell.length - 1)] as Xy, [
            0, 0,
          ] as Xy);
        return shell.every(([px, py]) => px > -1 && px < 1001 && py > -1 && py < 1001) && x > -1 && y > -1;
      });
      const filled = inside.reduce((sum, { areaM2 }) => sum + areaM2, 0);
      // Snapping moves points by up to 1 m along 4 km of border at most.
      expect(Math.abs(filled - 1_000_000)).toBeLessThan(4_000);
    }),
    { numRuns: 200 },
  );
});
