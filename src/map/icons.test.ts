import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { iconShapes } from "./icon-shapes.ts";
import { facilityIcon, iconImage, iconSvg } from "./icons.ts";
import { patternIds, patternImage } from "./patterns.ts";
import { lightTheme, printTheme } from "./theme.ts";

const digest = (data: Uint8ClampedArray) => createHash("sha256").update(data).digest("hex");

describe("icons", () => {
  test("the same id gives the same bytes, at any time", () => {
    for (const id of iconShapes.keys()) {
      const [once, again] = [iconImage(id, lightTheme), iconImage(id, lightTheme)];
      expect(once?.data).toHaveLength(48 * 48 * 4);
      expect(digest(once?.data ?? new Uint8ClampedArray())).toBe(digest(again?.data ?? new Uint8ClampedArray()));
    }
  });
  test("no two icons look alike", () => {
    const looks = [...iconShapes.keys()].map((id) =>
      digest(iconImage(id, lightTheme)?.data ?? new Uint8ClampedArray()),
    );
    expect(new Set(looks).size).toBe(looks.length);
  });
  test("an unknown id gives nothing, an unknown class the dot", () => {
    expect(iconImage("no-such-icon", lightTheme)).toBeNull();
    expect(facilityIcon("no such class", true)).toBe("facility-dot-open");
  });
  test("a plain screen gets a picture of half the size", () => {
    expect(iconImage("gate-open", lightTheme, 1)).toMatchObject({ width: 24, height: 24 });
  });
  test("an open gate is clear ground in a teal ring", () => {
    const { data, width } = iconImage("gate-open", lightTheme) ?? { data: [], width: 0 };
    const at = (x: number, y: number) => [...data.slice((y * 2 * width + x * 2) * 4, (y * 2 * width + x * 2) * 4 + 4)];
    expect(at(12, 12)).toEqual([255, 255, 255, 255]);
    expect(at(5, 12)).toEqual([0x0b, 0x63, 0x60, 255]);
    expect(at(0, 0)).toEqual([0, 0, 0, 0]);
  });
  test("as SVG they hold no script and no address but the namespace", () => {
    for (const id of iconShapes.keys()) {
      const svg = iconSvg(id as "gate-open", lightTheme);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*>(<path [^>]*\/>)+<\/svg>$/);
    }
  });
});

describe("patterns", () => {
  const coverage = (id: string) => {
    const { data } = patternImage(id, printTheme) ?? { data: new Uint8ClampedArray() };
    return data.filter((_, index) => index % 4 === 3).map((alpha) => (alpha > 127 ? 1 : 0));
  };
  test("differ in form, so that they hold in grey", () => {
    expect(new Set(patternIds.map((id) => coverage(id).join(""))).size).toBe(patternIds.length);
  });
  //  a stripe that leaves on the right comes in again on the left
  test("are seamless", () => {
    const side = 16;
    for (const id of patternIds) {
      const mask = coverage(id);
      const row = (y: number) => [...mask.slice(y * side, (y + 1) * side)].reduce((sum, value) => sum + value, 0);
      expect(Math.abs(row(0) - row(side - 1))).toBeLessThanOrEqual(4);
    }
    expect(patternImage("gate-open", lightTheme)).toBeNull();
  });
});
