import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { drawn } from "./harness/drawn.ts";
import { openApp, whenMapIdle } from "./harness/open-app.ts";

/** A damaged package costs what is damaged, and says so; the rest of the app goes on. */

interface Feature {
  readonly properties: Record<string, unknown>;
  readonly geometry: { coordinates: unknown };
}
interface Json extends Record<string, unknown> {
  readonly features: readonly [Feature, Feature, Feature, ...Feature[]];
}

const read = async (file: string): Promise<Json> =>
  JSON.parse(await readFile(`public/areas/xueyuanlu/${file}`, "utf8"));
const harmed = async (file: string, harm: (json: Json) => void): Promise<string> => {
  const json = await read(file);
  harm(json);
  return JSON.stringify(json);
};

describe("a damaged area package", () => {
  test("broken features are named one by one, and the app runs with the rest", async () => {
    const { page } = await openApp({
      width: 1440,
      height: 900,
      lang: "en",
      damaged: {
        "gates.geojson": await harmed("gates.geojson", ({ features }) => {
          features[0].geometry.coordinates = [116.35, "NaN"];
        }),
        "zones.geojson": await harmed("zones.geojson", ({ features }) => {
          const park = features.find(({ properties }) => properties.id === "park-tongfang");
          if (park) park.geometry.coordinates = [[[116.35, 40]]];
        }),
        "facilities.geojson": await harmed("facilities.geojson", ({ features }) => {
          features[0].properties.class = "moon_base";
          features[2].properties.id = features[1].properties.id;
        }),
        "greens.geojson": null,
      },
      expected: [/404/],
    });
    await whenMapIdle(page);
    const notice = page.getByText(/Left out or assumed/).first();
    await notice.click();
    const words = await page.locator("body").innerText();
    expect(words).toMatch(/gates\.geojson: gate-/);
    expect(words).toMatch(/zones\.geojson: park-tongfang/);
    expect(words).toMatch(/facilities\.geojson: .*moon_base/);
    expect(words).toMatch(/greens\.geojson: the file is missing/);
    expect(words).toMatch(/facilities\.geojson: .*(twice|already|unique)/);
    expect((await drawn(page, ["zones-campus-fill"])).length).toBeGreaterThan(0);

    await page
      .getByRole("link", { name: "Analyse" })
      .or(page.getByRole("button", { name: "Analyse" }))
      .or(page.getByRole("tab", { name: "Analyse" }))
      .first()
      .click();
    await page.getByRole("row").nth(2).waitFor();
  });

  test.each([
    [
      "another version",
      async () => harmed("area.json", (json) => void Object.assign(json, { version: 99 })),
      /version|area\.json/i,
    ],
    ["no JSON at all", async () => "<!doctype html>", /area\.json/],
    ["nothing", async () => null, /area\.json/],
  ])("where nothing can be used (%s), a sentence says what to do", async (_, body, said) => {
    const { page } = await openApp({ lang: "en", damaged: { "area.json": await body() }, expected: [/404/] });
    await page.getByText(said).first().waitFor();
    await page.getByRole("button", { name: "Try again" }).waitFor();
  });
});
