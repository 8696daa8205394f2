import fc from "fast-check";
import { expect, test } from "vitest";
import { candidateKinds, defaultSiting, sitingObjectives } from "#domain/answers/siting.ts";
import { questions } from "#domain/questions.ts";
import { defaultParameters } from "#domain/results.ts";
import { type Address, formatAddress, parseAddress } from "./url.ts";
import { plainView } from "./view.ts";

const decimals = (low: number, high: number, digits: number) =>
  fc
    .integer({ min: Math.ceil(low * 10 ** digits), max: Math.floor(high * 10 ** digits) })
    .map((n) => Number((n / 10 ** digits).toFixed(digits)) + 0);
const id = fc.oneof(
  fc.constantFrom("campus-bjfu", "site:3f-2", "社区/东王庄", "a&b=c?d#e,f:g;h%", "zones"),
  fc.string({ minLength: 1, maxLength: 20, unit: "grapheme-ascii" }),
);
const ids = fc.uniqueArray(id, { maxLength: 5 });
const moment = fc.record(
  {
    weekday: fc.integer({ min: 1, max: 7 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    holiday: fc.constantFrom("PH" as const, "SH" as const),
  },
  { requiredKeys: ["weekday", "minute"], noNullPrototype: true },
);
const closed = fc
  .array(fc.tuple(decimals(-180, 180, 5), decimals(-85, 85, 5)), { minLength: 3, maxLength: 6 })
  .map((corners) => ({ type: "Polygon" as const, coordinates: [[...corners, corners[0]]] }));
const address: fc.Arbitrary<Address> = fc.record({
  route: fc.oneof(
    fc.constant({ page: "workbench" } as const),
    fc.record({ page: fc.constant("proposals" as const), id: fc.option(id) }),
  ),
  lang: fc.option(fc.constantFrom("zh", "en")),
  view: fc.record({
    areaUrl: fc.option(fc.constantFrom("https://example.org/areas/haidian/?v=1", "areas/other/")),
    step: fc.constantFrom("look", "analyse", "sketch"),
    camera: fc.option(fc.record({ lon: decimals(-180, 180, 5), lat: decimals(-85, 85, 5), zoom: decimals(0, 24, 2) })),
    hidden: ids,
    opacity: fc.dictionary(
      id.filter((key) => key !== "__proto__"),
      decimals(0, 1, 2),
      { maxKeys: 4, noNullPrototype: true },
    ),
    selection: fc.option(id),
    question: fc.constantFrom(...questions),
    method: fc.constantFrom("walk", "radius"),
    parameters: fc.record({
      tier: fc.constantFrom(5, 10, 15),
      classes: fc.option(ids),
      admission: fc.constantFrom("public", "member"),
      reachM: fc.option(decimals(100, 3000, 0)),
      shares: fc.option(fc.record({ block: ids, campus: ids, park: ids, community: ids })),
      detourFactor: decimals(1, 2, 2),
      gridM: decimals(10, 200, 0),
      when: fc.option(moment),
      closed: fc.array(closed, { maxLength: 3 }),
    }),
    facilityClass: fc.option(id),
    walkFrom: fc.option(fc.tuple(decimals(-180, 180, 5), decimals(-85, 85, 5))),
    scenario: fc.option(fc.constantFrom("scenario:1", "scenario:a&b")),
    siting: fc
      .record({
        class: id,
        count: fc.integer({ min: 1, max: 99 }),
        objective: fc.constantFrom(...sitingObjectives),
        candidates: fc.subarray([...candidateKinds], { minLength: 1 }),
      })
      .map((options) => ({ ...defaultSiting, ...options })),
    lens: fc.oneof(fc.constant({ kind: "linkage" }), fc.record({ kind: fc.constant("coverage"), class: id })),
    weekday: fc.integer({ min: 1, max: 7 }),
    drawGround: fc.boolean(),
  }),
}) as fc.Arbitrary<Address>;

test("an address read back says the same", () => {
  fc.assert(fc.property(address, (said) => void expect(parseAddress(formatAddress(said))).toEqual(said)));
});

test("an address is plain ASCII without spaces, so that it survives a chat window", () => {
  fc.assert(fc.property(address, (said) => void expect(formatAddress(said)).toMatch(/^#\/[\x21-\x7e]*$/)));
});

test("any text is read without throwing, and what is read can be written", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.tuple(fc.constantFrom("view", "sel", "shares", "fade", "area", "tier", "from", "__proto__"), fc.string()),
      )
      .map((parts) => `#/?${parts.map((part) => part.join("=")).join("&")}`),
  );
  fc.assert(
    fc.property(hostile, (hash) => {
      const read = parseAddress(hash);
      expect(parseAddress(formatAddress(read))).toEqual(read);
    }),
  );
});

test("the plain view is the empty address", () => {
  expect(formatAddress({ route: { page: "workbench" }, lang: null, view: plainView })).toBe("#/");
  expect(parseAddress("").view).toEqual(plainView);
});

test("a script, another scheme and numbers out of bounds are not taken over", () => {
  const { view } = parseAddress(
    "#/?area=javascript:alert(1)&view=99/NaN/1e9&tier=7&reach=-5&fade=__proto__:1&by=teleport&grid=0",
  );
  expect(view).toEqual(plainView);
  expect(parseAddress("#/?area=%2F%2Fevil.example%2Fa").view.areaUrl).toBeNull();
  expect(view.parameters).toEqual(defaultParameters);
});

test("the example of the handbook", () => {
  const { route, lang, view } = parseAddress(
    "#/?view=15.2/39.9970/116.3500&sel=campus-bjfu&step=analyse&q=linkage&tier=10&lang=en",
  );
  expect(route).toEqual({ page: "workbench" });
  expect(lang).toBe("en");
  expect(view).toMatchObject({
    camera: { zoom: 15.2, lat: 39.997, lon: 116.35 },
    selection: "campus-bjfu",
    step: "analyse",
    question: "linkage",
  });
  expect(parseAddress("#/proposals/proposal:bjfu").route).toEqual({ page: "proposals", id: "proposal:bjfu" });
});
