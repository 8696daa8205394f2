import { expect, test } from "vitest";
import { walkNotes } from "#build/walk-notes.ts";
import type { Barrier, Crossing, Street } from "#domain/area.ts";
import { frameAt, type Xy } from "#geo/frame.ts";

const frame = frameAt([116.35, 40]);
const named = { nameZh: "", nameEn: "", initials: "", source: "drawn", date: "", accuracyM: 1, estimated: false };
const line = (points: Xy[]) => ({
  type: "LineString" as const,
  coordinates: points.map((point) => frame.toLonLat(point)),
});
const street = (id: string, points: Xy[]): Street => ({
  ...named,
  id,
  class: "path",
  walkable: true,
  level: 0,
  geometry: line(points),
});
const railway: Barrier = {
  ...named,
  id: "railway",
  kind: "railway",
  geometry: line([
    [0, -500],
    [0, 500],
  ]),
};
const crossing = (id: string, at: Xy): Crossing => ({
  ...named,
  id,
  kind: "bridge",
  barriers: ["railway"],
  geometry: { type: "Point", coordinates: frame.toLonLat(at) },
});

//        # railway (x = 0)
//   ─────X─────  passed, 10 m from its crossing
//   ─────#─────  parted
test("a street over a barrier needs a crossing near, and a crossing a street", () => {
  const streets = [
    street("passed", [
      [-100, 0],
      [100, 0],
    ]),
    street("parted", [
      [-100, 200],
      [100, 200],
    ]),
  ];
  const notes = walkNotes(
    { streets, barriers: [railway], crossings: [crossing("used", [0, 10]), crossing("idle", [0, -300])] },
    frame,
  );
  expect(notes).toEqual([
    expect.stringMatching(/^streets\.geojson: parted: railway parts it at \[116\.35/),
    expect.stringMatching(/^crossings\.geojson: idle: no street/),
  ]);
});

test("an end that just misses a street is remarked on, one that meets it is not", () => {
  const streets = [
    street("main", [
      [-100, 0],
      [100, 0],
    ]),
    street("short", [
      [50, 6],
      [50, 90],
    ]),
    street("joined", [
      [-50, 0.5],
      [-50, 90],
    ]),
  ];
  expect(walkNotes({ streets, barriers: [], crossings: [] }, frame)).toEqual([
    expect.stringContaining("short: its end at"),
  ]);
});
