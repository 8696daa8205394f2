import { expect, test } from "vitest";
import type { Catchment } from "#domain/answers/catchment.ts";
import type { Assessment, IndicatorResult } from "#domain/answers/check-up.ts";
import type { ProfileResult } from "#domain/answers/emergency.ts";
import type { LensRow, LensView } from "#domain/answers/lens.ts";
import { defaultSiting, type SitingResult } from "#domain/answers/siting.ts";
import { defaultParameters } from "#domain/results.ts";
import { methods } from "#domain/terms.ts";
import { frameOf } from "#geo/frame.ts";
import { box, lonLat, toyArea } from "#tests/fixtures/toy-area.ts";
import { catchmentOverlay } from "./catchment-overlay.ts";
import { checkUpOverlay } from "./check-up-overlay.ts";
import { emergencyOverlay } from "./emergency-overlay.ts";
import { lensOverlay } from "./lens-overlay.ts";
import { sitingOverlay } from "./siting-overlay.ts";

const area = toyArea({});

test("siting draws every candidate, tells the chosen apart, and draws the doorsteps gained", () => {
  const candidate = { kind: "zone", of: "a", people: 1, costYuan: null } as const;
  const result: SitingResult = {
    ...{ question: "siting", area: "toy", people: 1, parameters: defaultParameters, assumptions: [] },
    ...{ options: defaultSiting, figure: null, fault: null, served: { before: 0, after: 0 }, proof: null },
    candidates: [
      { ...candidate, id: "zone:a", at: [116.35, 40], chosen: true },
      { ...candidate, id: "zone:b", at: [116.36, 40], chosen: false },
    ],
    meanM: { before: null, after: null, unreachedAsM: 3000 },
    gained: { lon: [116.35], lat: [40] },
  };
  expect(sitingOverlay(result).features.map(({ properties: { role, chosen } }) => [role, chosen])).toEqual([
    ["gained", undefined],
    ["candidate", true],
    ["candidate", false],
  ]);
});

test("[A1.8] a catchment draws the ground of the method in view", () => {
  const [walk, radius] = [box(0, 0, 10, 10), box(0, 0, 50, 50)].map(({ coordinates }) => ({
    type: "MultiPolygon" as const,
    coordinates: [coordinates],
  }));
  const catchment = { class: "market", walk, radius } as unknown as Catchment;
  for (const method of methods)
    expect(catchmentOverlay(catchment, method).features).toMatchObject([
      { geometry: catchment[method], properties: { id: `served:market:${method}`, role: "served" } },
    ]);
});

const assessed = (place: string | null, value: number | null, verdict: Assessment["verdict"]): Assessment => ({
  ...{ place, value, verdict, reason: value === null ? "no_people" : null, estimated: [], features: [] },
});
const indicator = (unit: IndicatorResult["unit"], ...assessments: Assessment[]) =>
  ({ unit, assessments }) as unknown as IndicatorResult;

test("a share colours its communities, and what is not assessed is hatched; the whole is no zone", () => {
  const overlay = checkUpOverlay(
    indicator("share", assessed(null, 0.5, "short"), assessed("a", 0.9, "pass"), assessed("b", null, "not_assessed")),
  );
  expect([...(overlay.zones ?? [])]).toEqual([
    ["a", 0.9],
    ["b", null],
  ]);
});

test("what has no place on the ramp is coloured by its verdict, and hatched where there is none", () => {
  const overlay = checkUpOverlay(
    indicator("m2", assessed("a", 700, "pass"), assessed("b", 100, "short"), assessed("c", 300, "no_threshold")),
  );
  expect([...(overlay.zones?.values() ?? [])]).toEqual([1, 0, null]);
});

test("an indicator of the whole alone colours nothing", () =>
  expect(checkUpOverlay(indicator("share", assessed(null, 0.5, "short"))).zones).toBeNull());

const row = (id: string, value: number, square: LensRow["square"] = null): LensRow => ({
  ...{ id, value, residents: 10, least: value, most: value, below: 0, square },
});
const view = (unit: LensView["unit"], ...rows: LensRow[]): LensView => ({
  ...{ unit, rows, notAssessed: null, spread: 0, hidden: 0, hides: [] },
});

test("squares are drawn 100 m wide from their corner, zones by id, the whole by its boundary", () => {
  const [lon, lat] = lonLat([200, 300]);
  const { zones, features } = lensOverlay(view("grid", row("2,3", 0.5, { lon, lat, sizeM: 100 })), area);
  expect(zones).toBeNull();
  const [square] = features;
  const frame = frameOf(area.manifest.bbox);
  const ring = square?.geometry.type === "Polygon" ? square.geometry.coordinates[0] : [];
  expect(ring?.map((corner) => frame.toXy(corner).map(Math.round))).toEqual([
    [200, 300],
    [300, 300],
    [300, 400],
    [200, 400],
    [200, 300],
  ]);
  expect(square?.properties).toMatchObject({ role: "square", value: 0.5 });
  expect([...(lensOverlay(view("block", row("block-1", 0.2)), area).zones ?? [])]).toEqual([["block-1", 0.2]]);
  expect(lensOverlay(view("subdistrict", row("toy", 0.3)), area).features[0]?.geometry).toBe(area.boundary.geometry);
});

test("closed ground is drawn, and zones by the share still within reach", () => {
  const profile = {
    zones: [{ zone: "a", residents: 200, before: 150, after: 50, cutOff: 0 }],
  } as unknown as ProfileResult;
  const overlay = emergencyOverlay([box(0, 0, 10, 10)], profile);
  expect([...(overlay.zones ?? [])]).toEqual([["a", 0.25]]);
  expect(overlay.features.map(({ properties: { role } }) => role)).toEqual(["closed"]);
  expect(emergencyOverlay([], null)).toEqual({ zones: null, features: [] });
});
