import { describe, expect, test } from "vitest";
import { frameOf } from "#geo/frame.ts";
import { barrier, box, lonLat, street, toyArea, zone } from "#tests/fixtures/toy-area.ts";
import { crossingOver, roomAt, shifted, wallAt } from "./placing.ts";

//   y=100 +--------+   +--------+
//         | west   |   | east   |      the gap between them is 10 m wide: x = 100 to 110
//   y=0   +--------+   +--------+
//         0       100 110      210
const west = zone("west", "community", box(0, 0, 100, 100));
const east = zone("east", "campus", box(110, 0, 210, 100));
const area = toyArea({ zones: [west, east] });
const frame = frameOf(area.manifest.bbox);
const metres = (position: readonly number[]) => frame.toXy(position).map((m) => Math.round(m * 10) / 10);

describe("a gate snaps to a wall", () => {
  test("[S5][S6] to the nearest point of it, and leads to the street", () => {
    const place = wallAt(area, lonLat([-20, 40]));
    if (typeof place === "string") throw new Error(place);
    expect(place.zone).toBe("west");
    expect(metres(place.at.coordinates)).toEqual([0, 40]);
    expect(place.opensInto).toBeUndefined();
  });

  test("[S5][S6] from inside a compound its own wall is meant, though the neighbour's is nearer by a little", () => {
    // 8 m inside west, 18 m from east.
    expect(wallAt(area, lonLat([92, 50]))).toMatchObject({ zone: "west", opensInto: "east" });
    // In the gap, nearer to east.
    expect(wallAt(area, lonLat([107, 50]))).toMatchObject({ zone: "east", opensInto: "west" });
  });

  test("[S5] the own wall is meant though another is nearer by up to 15 m, and not by more", () => {
    // A compound inside west: 5 m and 20 m from west's wall, 1 m from the inner one's.
    const inner = (fromX: number) => zone("inner", "campus", box(fromX, 40, fromX + 3, 60));
    expect(wallAt(toyArea({ zones: [west, inner(96)] }), lonLat([95, 50]))).toMatchObject({ zone: "west" });
    expect(wallAt(toyArea({ zones: [west, inner(81)] }), lonLat([80, 50]))).toMatchObject({ zone: "inner" });
  });

  test("[S6] a street between two walls keeps them apart", () => {
    const lane = street("lane", [
      [105, -50],
      [105, 150],
    ]);
    const parted = wallAt(toyArea({ zones: [west, east], streets: [lane] }), lonLat([107, 50]));
    expect(parted).toMatchObject({ zone: "east" });
    expect(parted).not.toHaveProperty("opensInto");
  });

  test("[S5] not from further off than 60 m, and blocks have no walls", () => {
    expect(wallAt(area, lonLat([-61, 50]))).toBe("no_wall");
    expect(wallAt(toyArea({ zones: [zone("block", "block", box(0, 0, 100, 100))] }), lonLat([5, 50]))).toBe("no_wall");
    expect(wallAt(toyArea({}), lonLat([0, 0]))).toBe("no_wall");
  });
});

test("[S7] a facility finds the compound it stands in, or stands on the street, and never outside the area", () => {
  expect(roomAt(area, lonLat([50, 50]))).toMatchObject({ zone: "west" });
  expect(roomAt(area, lonLat([105, 50]))).toMatchObject({ zone: null });
  expect(roomAt(area, lonLat([2000, 0]))).toBe("outside");
  // A compound within another: the inner one, as for anybody who sets out from there.
  const outer = zone("outer", "campus", box(-20, -20, 120, 120));
  const nested = { ...area, zones: [outer, ...area.zones] };
  expect(roomAt(nested, lonLat([50, 50]))).toMatchObject({ zone: "west" });
  expect(roomAt(nested, lonLat([-10, 50]))).toMatchObject({ zone: "outer" });
});

describe("a crossing", () => {
  const rails = toyArea({
    barriers: [
      barrier("near", [
        [0, -100],
        [0, 100],
      ]),
      barrier("far", [
        [30, -100],
        [30, 100],
      ]),
    ],
  });
  test("[S8] finds the barriers that it meets, in their order", () => {
    expect(crossingOver(rails, lonLat([-10, 0]), lonLat([10, 0]))).toMatchObject({ barriers: ["near"] });
    expect(crossingOver(rails, lonLat([-10, 0]), lonLat([40, 0]))).toMatchObject({ barriers: ["near", "far"] });
  });
  test("[S8] says why it is none", () => {
    expect(crossingOver(rails, lonLat([-40, 0]), lonLat([-10, 0]))).toBe("no_barrier");
    expect(crossingOver(rails, lonLat([-2, 0]), lonLat([2, 0]))).toBe("line_too_short");
    expect(crossingOver(rails, lonLat([-400, 0]), lonLat([200, 0]))).toBe("line_too_long");
  });
});

test("a step of ten metres is ten metres", () => {
  expect(metres(shifted(area, lonLat([100, 100]), 10, -10))).toEqual([110, 90]);
});
