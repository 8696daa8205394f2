import { expect, test } from "vitest";
import area from "../../../public/areas/xueyuanlu/area.json" with { type: "json" };
import plan from "../../../public/areas/xueyuanlu/plan.json" with { type: "json" };
import standards from "../../../public/areas/xueyuanlu/standards.json" with { type: "json" };
import { loadExample } from "./load-example.ts";

/** A web host with these files; a text is sent as it is, anything else as JSON. */
const host =
  (files: Readonly<Record<string, unknown>>): typeof fetch =>
  (address) => {
    const name = String(address).split("/").at(-1) ?? "";
    const file = files[name];
    const body = typeof file === "string" ? file : JSON.stringify(file);
    return Promise.resolve(
      file === undefined
        ? new Response("", { status: 404 })
        : new Response(body, { headers: { "content-type": "application/json" } }),
    );
  };
const shipped = { "area.json": area, "plan.json": plan, "standards.json": standards };

test("reads what ships with the area", async () => {
  const loaded = await loadExample("areas/x/", host(shipped));
  if (!loaded.ok) throw new Error(loaded.reason);
  const { example } = loaded;
  expect(example.area.nameZh).toBe(area.nameZh);
  expect(example.area.sources).toEqual(area.sources);
  expect(example.plan.records.size).toBe(plan.records.length);
  expect(example.standards.classes).toHaveLength(standards.classes.length);
  expect(example.refused).toBe(0);
});

test("an area without a plan, or whose host answers with its start page, has nothing on notice", async () => {
  const page: typeof fetch = (address) =>
    String(address).endsWith("plan.json")
      ? Promise.resolve(new Response("<!doctype html>", { headers: { "content-type": "text/html" } }))
      : host(shipped)(address);
  expect(await loadExample("a/", page)).toMatchObject({ ok: true, example: { plan: { records: new Map() } } });
});

test("no answer and a failing host ask to be tried again; what is no package says so", async () => {
  expect(await loadExample("a/", () => Promise.reject(new TypeError("offline")))).toEqual({
    ok: false,
    reason: "unreachable",
  });
  expect(await loadExample("a/", () => Promise.resolve(new Response("", { status: 503 })))).toEqual({
    ok: false,
    reason: "unreachable",
  });
  for (const broken of [{ "area.json": "{" }, { "area.json": { nameZh: 1 } }, { "plan.json": { format: "geojson" } }]) {
    expect(await loadExample("a/", host({ ...shipped, ...broken }))).toEqual({ ok: false, reason: "unreadable" });
  }
});

test("standards and sources that are not as they should be cost themselves alone", async () => {
  const loaded = await loadExample(
    "a/",
    host({
      ...shipped,
      "area.json": { ...area, sources: [1, ...area.sources], people: null },
      "standards.json": { tiers: 7, classes: [null] },
    }),
  );
  expect(loaded).toMatchObject({
    ok: true,
    example: { standards: { tiers: [], classes: [] }, area: { sources: area.sources, people: { count: 0 } } },
  });
});
