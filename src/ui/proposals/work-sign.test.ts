import { expect, test } from "vitest";
import { iconShapes } from "#map/icon-shapes.ts";
import { signOfWork } from "./work-sign.tsx";

test("works wear the signs they have on the map", () => {
  for (const [kind, strokes] of Object.entries(signOfWork)) {
    const onMap = iconShapes.get(`work-${kind}`)?.map(({ d }) => d) ?? [];
    expect(onMap.join(" "), kind).toContain(strokes);
  }
});
