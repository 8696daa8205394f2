import { expect, test } from "vitest";
import { emptyScene } from "./scene.ts";
import { choroplethChanges, layerChanges, sourceChanges } from "./scene-diff.ts";
import { layersOf } from "./style.ts";
import { lightTheme } from "./theme.ts";

const scene = emptyScene("zh");
const layers = layersOf(lightTheme, scene);

test("an equal scene changes nothing, though its layers are new objects", () => {
  expect(layerChanges(layers, layersOf(lightTheme, emptyScene("zh")))).toEqual([]);
});

test("another language touches the texts and how they are set, and nothing else", () => {
  const changes = layerChanges(layers, layersOf(lightTheme, emptyScene("en")));
  expect(changes.length).toBeGreaterThan(5);
  expect(changes.every(({ part, name }) => part === "layout" && name.startsWith("text-"))).toBe(true);
});

test("hiding is one call a layer", () => {
  expect(layerChanges(layers, layersOf(lightTheme, { ...scene, hidden: ["facilities"] }))).toEqual([
    { layer: "facilities", part: "layout", name: "visibility", value: "none" },
  ]);
});

test("choosing a class changes the filter", () => {
  const changes = layerChanges(layers, layersOf(lightTheme, { ...scene, facilityClasses: ["library"] }));
  expect(changes).toContainEqual({
    layer: "facilities",
    part: "filter",
    name: "filter",
    value: ["in", ["get", "class"], ["literal", ["library"]]],
  });
});

test("choosing a class draws its signs from further away", () => {
  const changes = layerChanges(layers, layersOf(lightTheme, { ...scene, facilityClasses: ["library"] }));
  expect(changes.filter(({ part }) => part === "zoom")).toEqual([
    { layer: "facilities-label", part: "zoom", name: "zoom", value: [15, 24] },
    { layer: "facilities", part: "zoom", name: "zoom", value: [12, 24] },
  ]);
});

test("a property that is gone goes back to its default", () => {
  const [layer] = layers;
  if (layer?.type !== "background") throw new Error("the ground comes first");
  expect(layerChanges([layer], [{ ...layer, paint: {} }])).toEqual([
    { layer: "background", part: "paint", name: "background-color", value: undefined },
  ]);
});

test("only zones whose value changes are coloured anew, and those not named get their own colour back", () => {
  const before = new Map([
    ["a", 0.1],
    ["b", null],
    ["c", 0.3],
  ]);
  const after = new Map([
    ["a", 0.1],
    ["b", 0],
    ["d", null],
  ]);
  expect(choroplethChanges(before, after)).toEqual([
    { zone: "c", value: undefined },
    { zone: "b", value: 0 },
    { zone: "d", value: null },
  ]);
  expect(choroplethChanges(before, before)).toEqual([]);
  expect(choroplethChanges(before, null)).toHaveLength(3);
});

test("a source is written when its data is another object", () => {
  const walk = { ...scene.sources.walk };
  expect(sourceChanges(scene.sources, { ...scene.sources, walk })).toEqual(["walk"]);
});
