import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Engine, engineOf } from "#analysis/engine.ts";
import { type Field, fieldOf, nearestByAir, nearestOnFoot } from "#analysis/field.ts";
import { unreached } from "#analysis/network/graph.ts";
import { type Exits, onePlace, type Places } from "#analysis/places.ts";
import type { Area } from "#domain/area.ts";
import { admissions, defaultParameters } from "#domain/results.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";
import type { Spot } from "#tests/oracle/plane.ts";
import { randomArea, randomSpot } from "#tests/oracle/random-area.ts";
import { doorstepsOf, walkOracle } from "#tests/oracle/walk-oracle.ts";

/** The engine against a second one, written from docs/rules.md and as plain as can be: equal to the millimetre. */

/** What the engine says of every place: millimetres on foot, metres by air. */
function said(field: Field, places: Places & Exits): readonly (readonly [mm: number, metres: number])[] {
  const { mm } = nearestOnFoot(field, places);
  const { metres } = nearestByAir(field, places);
  return Array.from(mm, (one, i) => [one === unreached ? Number.POSITIVE_INFINITY : one, metres[i] as number]);
}

/** Places where the two differ about the nearest door of any class: the first few. */
function differences({ area, parameters, network, starts }: Engine, elsewhere: readonly Spot[]): readonly string[] {
  const oracle = walkOracle(area, parameters.admission, parameters.detourFactor);
  const others = elsewhere.map((at) => onePlace(network, at));
  const spots: readonly Spot[] = [...Array.from(starts.x, (x, i): Spot => [x, starts.y[i] as number]), ...elsewhere];
  const zoneOf = (i: number, at: Spot) =>
    i < starts.count ? (starts.zones[starts.compound[i] as number]?.id ?? null) : oracle.zoneAt(at);
  const all = area.standards.classes.flatMap(({ id }) => {
    const found = area.facilities.filter((one) => one.class === id);
    if (found.length === 0) return [];
    const field = fieldOf(network, found);
    const answers = [...said(field, starts), ...others.flatMap((place) => said(field, place))];
    const [onFoot, byAir] = [oracle.nearestOnFoot(found), oracle.nearestByAir(found)];
    return spots.flatMap((at, i) => {
      const [mm, metres] = answers[i] as readonly [number, number];
      const [trueMm, trueMetres] = [onFoot(at, zoneOf(i, at)), byAir(at, zoneOf(i, at))];
      return mm === trueMm && metres === trueMetres
        ? []
        : [`${id} from ${at} in ${zoneOf(i, at)}: ${mm} mm for ${trueMm}, by air ${metres} m for ${trueMetres}`];
    });
  });
  return all.slice(0, 5);
}

const real: Area = (await readArea(folderFiles("public/areas/xueyuanlu"))).area;

describe("walking, against an oracle of its own", () => {
  test("[W1][W2][W3][W4][W5][W6][W8] every doorstep and place of random areas is as far from its door, to the millimetre", () => {
    fc.assert(
      fc.property(
        randomArea,
        fc.constantFrom(...admissions),
        fc.constantFrom(1, 1.2, 1.7),
        fc.array(randomSpot, { maxLength: 8 }),
        (area, admission, detourFactor, elsewhere) => {
          const engine = engineOf(area, { ...defaultParameters, gridM: 60, admission, detourFactor });
          expect(differences(engine, elsewhere)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each(admissions)(
    "[W1][W2][W3][W4][W5][W6][W8] every doorstep of the real area, every class, %s",
    (admission) => {
      expect(differences(engineOf(real, { ...defaultParameters, admission }), [])).toEqual([]);
    },
  );

  test("[W7] people set out where the oracle's do", () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 20, arbitrary: randomArea }, fc.constant(real)),
        fc.constantFrom(30, 60, 200),
        (area, gridM) => {
          const { starts } = engineOf(area, { ...defaultParameters, gridM });
          const { walls } = walkOracle(area, "public", 1);
          const theirs = walls.map((wall) => doorstepsOf(wall, gridM));
          expect(starts.zones.map(({ id }) => id)).toEqual(walls.map(({ zone }) => zone));
          expect(Array.from(starts.x, (x, i) => [x, starts.y[i]])).toEqual(theirs.flat());
        },
      ),
      { numRuns: 25 },
    );
  });
});
