import { glyphOfClass } from "./facility-glyphs.ts";
import { type IconId, iconShapes } from "./icon-shapes.ts";
import { dashed, extentOf, paint, polylinesOf, rgbOf, type Segments, segmentsOf, signedDistance } from "./raster.ts";
import { colourOf } from "./shape.ts";
import type { Theme } from "./theme.ts";

/** Straight-alpha RGBA, as `Map.addImage` and `ImageData` take it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Side of an icon's box in CSS pixels. */
export const iconBox = 24;

/** An icon as pixels; null for an unknown id. Cost: under two milliseconds at a ratio of 2. */
export function iconImage(id: string, theme: Theme, pixelRatio = 2): Picture | null {
  const shapes = iconShapes.get(id);
  if (!shapes) return null;
  const side = Math.round(iconBox * pixelRatio);
  const data = new Uint8ClampedArray(side * side * 4);
  for (const { d, fill, stroke, width = 1, dash } of shapes) {
    const lines = polylinesOf(d);
    if (fill) cover(data, side, segmentsOf(lines), colourOf(fill, theme), 0, "inside");
    if (stroke)
      cover(data, side, segmentsOf(dash ? dashed(lines, dash) : lines), colourOf(stroke, theme), width / 2, "along");
  }
  return { width: side, height: side, data };
}

/** Paints what lies inside the segments, or within `reach` of them, with soft edges one pixel wide. */
function cover(
  data: Uint8ClampedArray,
  side: number,
  segments: Segments,
  colour: string,
  reach: number,
  where: "inside" | "along",
): void {
  const scale = side / iconBox;
  const rgb = rgbOf(colour);
  const [west, north, east, south] = extentOf(segments, reach + 1 / scale).map((end) => Math.round(end * scale)) as [
    number,
    number,
    number,
    number,
  ];
  for (let row = Math.max(0, north); row < Math.min(side, south); row++) {
    for (let column = Math.max(0, west); column < Math.min(side, east); column++) {
      const distance = signedDistance(segments, (column + 0.5) / scale, (row + 0.5) / scale);
      paint(
        data,
        row * side + column,
        rgb,
        0.5 + (reach - (where === "inside" ? distance : Math.abs(distance))) * scale,
      );
    }
  }
}

/** The same icon as SVG text, for the legend and lists. */
export function iconSvg(id: IconId, theme: Theme): string {
  const paths = (iconShapes.get(id) ?? []).map(({ d, fill, stroke, width, dash }) => {
    const strokes = stroke
      ? ` stroke="${colourOf(stroke, theme)}" stroke-width="${width ?? 1}" stroke-linecap="round" stroke-linejoin="round"`
      : "";
    const dashes = dash ? ` stroke-dasharray="${dash.join(" ")}"` : "";
    return `<path d="${d}" fill="${fill ? colourOf(fill, theme) : "none"}" fill-rule="evenodd"${strokes}${dashes}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">${paths.join("")}</svg>`;
}

/** Icon of a facility class, for lists that stand beside the map. */
export const facilityIcon = (classId: string, open: boolean): IconId =>
  `facility-${glyphOfClass[classId] ?? "dot"}-${open ? "open" : "closed"}`;
