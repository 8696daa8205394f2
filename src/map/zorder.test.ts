import { expect, test } from "vitest";
import { entryIds } from "./legend.ts";
import { emptyScene } from "./scene.ts";
import { layersOf } from "./style.ts";
import { lightTheme } from "./theme.ts";
import { layersOfEntry, zorder } from "./zorder.ts";

const drawn = layersOf(lightTheme, emptyScene("zh")).map(({ id }) => id);

test("every layer that is drawn stands in the order, and the reverse", () => {
  expect(drawn).toEqual([...zorder]);
  expect(new Set(zorder).size).toBe(zorder.length);
});

test("each legend entry switches layers that exist", () => {
  expect(Object.keys(layersOfEntry).sort()).toEqual([...entryIds].sort());
  for (const layers of Object.values(layersOfEntry)) for (const id of layers) expect(zorder).toContain(id);
});

test("what the legend does not switch is the ground, the plan, the results and the marks of selection", () => {
  const switched = new Set<string>(Object.values(layersOfEntry).flat());
  const rest = zorder.filter((id) => !switched.has(id)).map((id) => id.split("-")[0]);
  expect([...new Set(rest)].sort()).toEqual(
    [
      "answer",
      "background",
      "boundary",
      "choropleth",
      "crossing",
      "draft",
      "gaps",
      "mask",
      "places",
      "selected",
      "sketch",
      "straight",
      "walk",
      "works",
    ].sort(),
  );
});
