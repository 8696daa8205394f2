import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frameAt, frameOf } from "./frame.ts";
import { areaOf } from "./rings.ts";
import { distance } from "./segments.ts";

// WGS 84: radii of curvature at 40° N, from a = 6378137 m and e² = 0.00669437999014.
const eSquared = 0.00669437999014;
const sine = Math.sin((40 * Math.PI) / 180);
const primeVertical = 6378137 / Math.sqrt(1 - eSquared * sine ** 2);
const meridian = (6378137 * (1 - eSquared)) / (1 - eSquared * sine ** 2) ** 1.5;

describe("the local frame", () => {
  const frame = frameAt([116.35, 40]);

  test("a hundredth of a degree has the ellipsoid's length, to 1 ppm", () => {
    const [, north] = frame.toXy([116.35, 40.01]);
    const [east] = frame.toXy([116.36, 40]);
    const radian = Math.PI / 180 / 100;
    // The meridian's radius a two-hundredth of a degree further north differs by under 1 ppm.
    expect(north / (meridian * radian)).toBeCloseTo(1, 5);
    expect(east / (primeVertical * Math.cos((40 * Math.PI) / 180) * radian)).toBeCloseTo(1, 5);
  });

  test("a tenth of a minute square has the ellipsoid's area, to 10 ppm", () => {
    const side = 0.01;
    const box = {
      type: "Polygon" as const,
      coordinates: [
        [
          [116.345, 39.995],
          [116.355, 39.995],
          [116.355, 40.005],
          [116.345, 40.005],
          [116.345, 39.995],
        ],
      ],
    };
    const radian = (side * Math.PI) / 180;
    const published = meridian * primeVertical * Math.cos((40 * Math.PI) / 180) * radian * radian;
    expect(areaOf(box, frame) / published).toBeCloseTo(1, 5);
  });

  test("there and back again, within a tenth of a millimetre", () => {
    const far = fc.double({ min: -12_000, max: 12_000, noNaN: true });
    fc.assert(
      fc.property(far, far, (x, y) => {
        expect(distance(frame.toXy(frame.toLonLat([x, y])), [x, y])).toBeLessThan(1e-4);
      }),
    );
  });

  test("a box has its frame in the middle", () => {
    expect(frameOf([116, 39, 117, 41]).origin).toEqual([116.5, 40]);
  });
});
