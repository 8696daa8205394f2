import { beforeAll, describe, expect, test } from "vitest";
import { coverage } from "#analysis/coverage.ts";
import { engineOf, finish } from "#analysis/engine.ts";
import { linkage } from "#analysis/linkage.ts";
import { measure } from "#analysis/measure.ts";
import { walkTo } from "#analysis/walk-to.ts";
import { withWorks } from "#analysis/works.ts";
import type { Area } from "#domain/area.ts";
import type { Proposal, Work } from "#domain/records.ts";
import { defaultParameters } from "#domain/results.ts";
import { folderFiles } from "#io/area/folder.ts";
import { readArea } from "#io/area/read-area.ts";
import { readPlan } from "#io/plan/read-plan.ts";

/** The real area: what the facts, the builder and the engine come to together. */
const files = folderFiles("public/areas/xueyuanlu");
let area: Area;
beforeAll(async () => {
  const read = await readArea(files);
  expect(read.issues).toEqual([]);
  area = read.area;
});

/** Metres of a line by the ellipsoid's radii of curvature at 40° N, worked out without the frame. */
function byHand(line: readonly (readonly [number, number])[]): number {
  const [metresNorth, metresEast] = [111_034.6, 85_393.5];
  let length = 0;
  line.forEach(([lon, lat], i) => {
    const [lastLon, lastLat] = line[Math.max(0, i - 1)] as readonly [number, number];
    length += Math.hypot((lon - lastLon) * metresEast, (lat - lastLat) * metresNorth);
  });
  return length;
}

describe("three walks, written out", () => {
  const walks = [
    {
      from: [116.3301, 39.9946],
      to: "service_station",
      legs: [
        ["compound", "community-wuming-11", 111.2], // 92.7 m to the gate, times 1.2
        ["gate", "gate-wuming-11-dong", 0],
        ["access", null, 5.0],
        ["street", "street-heqing-lu", 470.7],
        ["street", "street-qinghua-donglu-xiduan", 45.9],
        ["crossing", "crossing-qinghuadong-line13", 0],
        ["street", "street-qinghua-donglu-xiduan", 25.8],
        ["street", "street-qinghua-donglu", 161.7],
        ["street", "street-wangzhuang-lu", 146.7],
        ["access", null, 6.3],
        ["gate", "gate-dongwangzhuang-xi", 0],
        ["compound", "community-dongwangzhuang", 14.4], // 12.0 m, times 1.2
      ],
      total: 987.7,
    },
    {
      from: [116.355, 39.9955],
      to: "metro_station",
      legs: [
        ["compound", "community-shiyoudayuan", 95.5],
        ["gate", "gate-shiyou-bei", 0],
        ["access", null, 5.5],
        ["street", "lane-shiyoudayuan", 332.6],
        ["street", "street-zhixin-xilu", 418.7],
        ["street", "street-qinghua-donglu", 78.4],
        ["crossing", "crossing-qinghuadong-xiaoyuehe", 0],
        ["street", "street-qinghua-donglu", 221.3],
        ["access", null, 0.1],
      ],
      total: 1152.2,
    },
    {
      from: [116.3301, 39.9946],
      to: "public_green",
      legs: [
        ["compound", "community-wuming-11", 111.2],
        ["gate", "gate-wuming-11-dong", 0],
        ["access", null, 5.0],
        ["street", "street-heqing-lu", 383.4],
        ["street", "street-chengfu-lu", 90.0],
        ["crossing", "crossing-chengfu-line13", 0],
        ["street", "street-chengfu-lu", 13.8],
        ["street", "lane-jingzhang-bei", 20.6],
        ["access", null, 1.4],
      ],
      total: 625.5,
    },
  ] as const;

  test.each(walks)("from $from to the nearest $to", ({ from, to, legs, total }) => {
    const walk = walkTo(engineOf(area, defaultParameters), from, to);
    expect(walk?.legs.map(({ kind, id }) => [kind, id])).toEqual(legs.map(([kind, id]) => [kind, id]));
    walk?.legs.forEach((leg, i) => {
      expect(Math.abs(leg.lengthM - (legs[i]?.[2] ?? Number.NaN))).toBeLessThan(0.06);
      const detour = leg.kind === "compound" ? defaultParameters.detourFactor : 1;
      expect(Math.abs(leg.lengthM - byHand(leg.line) * detour)).toBeLessThan(0.05 + leg.lengthM * 1e-4);
    });
    expect(walk?.lengthM).toBeCloseTo(total, 0);
    expect(walk?.legs.reduce((sum, { lengthM }) => sum + lengthM, 0)).toBeCloseTo(walk?.lengthM ?? 0, 3);
  });
});

describe("the people", () => {
  test("[A1.7] residents of campuses and communities sum to the census", () => {
    expect(area.zones.reduce((sum, { residents }) => sum + residents, 0)).toBe(226_315);
    const { starts } = engineOf(area, defaultParameters);
    expect(starts.residents.reduce((sum, residents) => sum + residents, 0)).toBeCloseTo(226_315, 4);
  });

  test("[A1.4] what the facts do not hold is not assessed", () => {
    const { classes } = finish(coverage(engineOf(area, { ...defaultParameters, tier: 10 })));
    expect(classes.find((one) => one.class === "market")).toMatchObject({ facilities: 0, walk: { people: null } });
    const school = classes.find((one) => one.class === "primary_school");
    expect(school?.zones.find(({ zone }) => zone === school.worst)?.walk.people).toBe(0);
    expect(school?.clause).toBe("附录 C");
  });
});

describe("opening gates", () => {
  test("[A2.5] changes the walk and not the radius", () => {
    const ask = (of: Area) => finish(linkage(engineOf(of, defaultParameters))).results;
    const gates = area.gates.map((gate) => (gate.zone === "campus-blcu" ? { ...gate, access: "open" as const } : gate));
    const [before, after] = [ask(area), ask({ ...area, gates })];
    expect(after.radius).toEqual(before.radius);
    expect(after.walk.matrix[3]?.[1] ?? 0).toBeGreaterThan(before.walk.matrix[3]?.[1] ?? 1);
  });

  test("more open gates never lower a share", () => {
    const ask = (of: Area) => finish(linkage(engineOf(of, defaultParameters))).results.walk.matrix;
    const before = ask(area);
    const after = ask({ ...area, gates: area.gates.map((gate) => ({ ...gate, access: "open" as const })) });
    before.forEach((row, from) => {
      row.forEach((value, to) => void expect(after[from]?.[to] ?? 0).toBeGreaterThanOrEqual(value ?? 0));
    });
  });
});

test("the worked example's figures are what the engine measures today", async () => {
  const { records } = readPlan(await files.json("plan.json"));
  const proposal = records.find((record): record is Proposal => record.kind === "proposal");
  const after = withWorks(
    area,
    records.filter((record): record is Work => record.kind === "work"),
  );
  expect(proposal?.figures.length).toBeGreaterThan(0);
  for (const figure of proposal?.figures ?? []) {
    expect(figure.before).toBeCloseTo(measure(area, figure.measure) as number, 5);
    expect(figure.after).toBeCloseTo(measure(after, figure.measure) as number, 5);
    expect(figure.after).not.toBe(figure.before);
  }
});
