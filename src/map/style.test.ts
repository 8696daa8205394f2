import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { glyphOfClass } from "./facility-glyphs.ts";
import { iconShapes } from "./icon-shapes.ts";
import { mapLangs } from "./lang.ts";
import { byAttribute } from "./layers/expressions.ts";
import { emptyScene, overlayIds, type Scene } from "./scene.ts";
import { layersOf, selectableLayers, styleOf } from "./style.ts";
import { themes } from "./theme.ts";
import { layersOfEntry } from "./zorder.ts";

const problems = (scene: Scene, theme = themes.light) =>
  validateStyleMin(styleOf(theme, scene, "pmtiles://area-1")).map(({ message }) => message);

describe("the style is valid", () => {
  test.each(mapLangs)("in %s", (lang) => {
    expect(problems(emptyScene(lang))).toEqual([]);
  });
  test("in print", () => {
    expect(problems(emptyScene("zh"), themes.print)).toEqual([]);
  });
  test.each([[[]], [["library"]], [["library", "canteen", "an unheard-of class"]]])(
    "with the classes %j",
    (facilityClasses) => {
      expect(problems({ ...emptyScene("zh"), facilityClasses })).toEqual([]);
    },
  );
  test("with results, and with groups faded out", () => {
    const { opacities } = emptyScene("zh");
    const faded = Object.fromEntries(Object.keys(opacities).map((id) => [id, 0])) as Scene["opacities"];
    expect(problems({ ...emptyScene("zh"), choropleth: new Map([["zone-1", null]]), opacities: faded })).toEqual([]);
  });
});

test("a table without entries gives the fallback, not an expression that throws", () => {
  expect(byAttribute("class", {}, "dot")).toBe("dot");
});

test("nothing is fetched: no glyphs, no sprite, and no address but the archive's", () => {
  const style = styleOf(themes.light, emptyScene("zh"), "pmtiles://area-1");
  expect(style.glyphs).toBeUndefined();
  expect(style.sprite).toBeUndefined();
  expect(JSON.stringify(style).match(/[a-z]+:\/\/[^"]*/g)).toEqual(["pmtiles://area-1"]);
});

test("every source a layer names is there, and selectable features are keyed by id", () => {
  const style = styleOf(themes.light, emptyScene("zh"), "pmtiles://area-1");
  for (const layer of style.layers) if ("source" in layer) expect(["area", ...overlayIds]).toContain(layer.source);
  expect(style.sources.area).toMatchObject({ promoteId: Object.fromEntries(selectableLayers.map((id) => [id, "id"])) });
});

test("hiding an entry hides its layers and no others", () => {
  const hidden = [...layersOfEntry.gates];
  const off = layersOf(themes.light, { ...emptyScene("zh"), hidden }).filter(
    ({ layout }) => layout?.visibility === "none",
  );
  expect(off.map(({ id }) => id)).toEqual(hidden);
});

test("every facility class of the shipped standards has a sign of its own family, in all four states", () => {
  for (const glyph of Object.values(glyphOfClass)) {
    for (const look of ["open", "closed", "open-estimated", "closed-estimated"])
      expect(iconShapes.has(`facility-${glyph}-${look}`)).toBe(true);
  }
});
