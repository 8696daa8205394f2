import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Ground, groundOf } from "#analysis/network/ground.ts";
import { groundPrint } from "#analysis/network/ground-print.ts";
import { decodeNoded, encodeNoded } from "#analysis/network/noded-file.ts";
import type { Area } from "#domain/area.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";

let area: Area;
let ground: Ground;
let bytes: Uint8Array;
beforeAll(async () => {
  ({ area } = await readArea(folderFiles("public/areas/xueyuanlu")));
  ground = groundOf(area);
  bytes = encodeNoded(ground, groundPrint(area));
});

describe("the stored network", () => {
  test("read back is what noding gives, bit for bit", () => {
    const { nodes, pieces, crossingAt, clipped } = ground;
    expect(decodeNoded(bytes, groundPrint(area), area.streets.length)).toEqual({ nodes, pieces, crossingAt, clipped });
  });

  test("a ground made from it is the ground made without it", () => {
    const { pieces, nodes } = groundOf({ ...area, noded: bytes });
    expect(pieces).toEqual(ground.pieces);
    expect(nodes).toEqual(ground.nodes);
  });

  test("one of another ground is not taken", () => {
    const [first, ...rest] = area.streets;
    const { geometry } = first as (typeof area.streets)[number];
    const moved = geometry.coordinates.map(([lon = 0, lat = 0]) => [lon + 1e-9, lat]);
    const other = { ...area, streets: [{ ...first, geometry: { ...geometry, coordinates: moved } }, ...rest] } as Area;
    expect(groundPrint(other)).not.toBe(groundPrint(area));
    expect(decodeNoded(bytes, groundPrint(other), area.streets.length)).toBeNull();
    expect(groundPrint({ ...area, gates: [] })).not.toBe(groundPrint(area));
    expect(groundPrint({ ...area, barriers: area.barriers.slice(1) })).not.toBe(groundPrint(area));
    expect(groundPrint({ ...area, crossings: area.crossings.slice(1) })).not.toBe(groundPrint(area));
    expect(groundPrint({ ...area, facilities: [] })).toBe(groundPrint(area));
  });

  test("[I1] damaged bytes give null or a network whose every index holds, and never throw", () => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(damage, fc.option(fc.nat(bytes.length), { freq: 3 }), (flips, cut) => {
        const hurt = bytes.slice(0, cut ?? bytes.length);
        for (const [at, value] of flips) if (at < hurt.length) hurt[at] = value;
        const read = decodeNoded(hurt, groundPrint(area), area.streets.length);
        if (!read) return;
        const { nodes, pieces } = read;
        for (const ends of [pieces.from, pieces.to]) expect(ends.every((node) => nodes[node] !== undefined)).toBe(true);
        expect(pieces.street.every((street) => area.streets[street] !== undefined)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
