import fc from "fast-check";
import { Geodesic } from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import { type Frame, frameAt, type LonLat, type Xy } from "./frame.ts";
import { areaOf } from "./rings.ts";

const { WGS84 } = Geodesic;
/** The latitudes of Sanya, Shanghai, Beijing and Mohe. */
const latitude = fc.constantFrom(18, 31, 40, 53);
const metres = (atMost: number) => fc.double({ min: -atMost, max: atMost, noNaN: true });

/** Geodesic distance in metres. */
const apart = ([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number =>
  WGS84.Inverse(lat1 as number, lon1 as number, lat2 as number, lon2 as number).s12 as number;

/** Area in m² between geodesics. */
function geodesicArea(corners: readonly LonLat[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lon, lat] of corners) polygon.AddPoint(lat as number, lon as number);
  return polygon.Compute(false, true).area as number;
}

/** A square of `size` metres with its south-western corner at a place of the frame, in WGS 84. */
const squareAt = (frame: Frame, [x, y]: Xy, size: number): LonLat[] =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ].map(([east, north]) => frame.toLonLat([east as number, north as number]));

const areaInFrame = (corners: readonly LonLat[], frame: Frame) =>
  areaOf({ type: "Polygon", coordinates: [[...corners, corners[0] as LonLat].map((corner) => [...corner])] }, frame);

describe("published geodesics", () => {
  // Karney's test set for WGS 84: latitude and longitude of the start, azimuth, latitude and longitude of the end, metres.
  test.each([
    [35.60777, -139.44815, 111.09874842956, -11.17491, -69.95921, 8935244.56048183],
    [55.52454, 106.05087, 22.0200598809828, 77.03196, 197.18234, 4105086.17139244],
    [-21.97856, 142.59065, -32.4445687643319, 41.84138, 98.56635, 8394328.89465767],
    [32.84994, 48.28919, 150.492927788122, -56.28556, 202.29132, 16727068.9438164],
  ])(
    "lines from the origin have the published length and azimuth: from %d, %d",
    (lat, lon, azimuth, toLat, toLon, length) => {
      const [x, y] = frameAt([lon, lat]).toXy([toLon, toLat]);
      expect(Math.abs(Math.hypot(x, y) - length)).toBeLessThan(1e-4);
      expect((Math.atan2(x, y) * 180) / Math.PI).toBeCloseTo(azimuth, 8);
    },
  );

  // GeographicLib's Planimeter0: a square standing on its corner at 0°, 24 619 419 146 m². Its corners are 111 km off, 9
  // times as far as a subdistrict's, so the error may be 80 times as large.
  test("a published area far beyond the frame's reach is off by the square of the distance", () => {
    const corners = [
      [-1, 0],
      [0, -1],
      [1, 0],
      [0, 1],
    ];
    expect(geodesicArea(corners) / 24_619_419_146).toBeCloseTo(1, 9);
    const error = Math.abs(areaInFrame(corners, frameAt([0, 0])) / 24_619_419_146 - 1);
    expect(error).toBeGreaterThan(0.7e-6);
    expect(error).toBeLessThan(80 * 0.7e-6);
  });
});

describe("the frame against geodesics", () => {
  test.each([
    [12_000, 0.7e-6],
    [20_000, 2e-6],
    [30_000, 4e-6],
  ])("within %d m of the origin distances and areas are true to %d", (reach, error) => {
    const place = fc.tuple(metres(1), fc.double({ min: 0, max: 360, noNaN: true }));
    fc.assert(
      fc.property(latitude, place, metres(500), metres(500), (lat, [share, azimuth], dx, dy) => {
        fc.pre(Math.hypot(dx, dy) > 50);
        const frame = frameAt([116.35, lat]);
        // A little inside, so that the square and the line end within reach.
        const radius = (reach - 800) * Math.sqrt(Math.abs(share));
        const [x, y] = [radius * Math.cos(azimuth), radius * Math.sin(azimuth)];
        const [a, b] = [frame.toLonLat([x, y]), frame.toLonLat([x + dx, y + dy])];
        // Projecting there and back rounds to some micrometres.
        expect(Math.abs(Math.hypot(dx, dy) - apart(a, b))).toBeLessThan(error * apart(a, b) + 2e-5);
        const square = squareAt(frame, [x, y], 500);
        expect(Math.abs(areaInFrame(square, frame) / geodesicArea(square) - 1)).toBeLessThan(error + 1e-7);
      }),
      { numRuns: 300 },
    );
  });

  test("the claim is not idle: at 12 km across the line of sight the error is over half of what is allowed", () => {
    const frame = frameAt([116.35, 40]);
    const [a, b] = [frame.toLonLat([12_000, -100]), frame.toLonLat([12_000, 100])];
    expect(200 / apart(a, b) - 1).toBeGreaterThan(0.35e-6);
  });
});
