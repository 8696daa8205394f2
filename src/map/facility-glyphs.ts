import { circle } from "./shape.ts";

/** A glyph in a box of 24 by 24, within 6 to 18; `fore` and `back` are swapped where access is restricted. */
export interface GlyphShape {
  readonly d: string;
  readonly fill?: "fore" | "back";
  readonly stroke?: "fore" | "back";
  readonly width?: number;
}

const fill = (d: string): GlyphShape => ({ d, fill: "fore" });
const stroke = (d: string, width = 1.6): GlyphShape => ({ d, stroke: "fore", width });

const glyphTable = {
  dot: [fill(circle(12, 12, 3.2))],
  cap: [fill("M12 7 L19 10.2 L12 13.4 L5 10.2 Z"), fill("M8 12.8 V15.2 C9.6 17.2 14.4 17.2 16 15.2 V12.8 L12 14.7 Z")],
  pinwheel: [fill("M12 12 L7 6.8 H12 Z M12 12 L17.2 7 V12 Z M12 12 L17 17.2 H12 Z M12 12 L6.8 17 V12 Z")],
  cross: [fill("M10.3 6.6 H13.7 V10.3 H17.4 V13.7 H13.7 V17.4 H10.3 V13.7 H6.6 V10.3 H10.3 Z")],
  heart: [
    fill(
      "M12 17.4 L7 12.4 C5.3 10.6 6.2 7.4 8.9 7.4 C10.4 7.4 11.4 8.3 12 9.3 C12.6 8.3 13.6 7.4 15.1 7.4 C17.8 7.4 18.7 10.6 17 12.4 Z",
    ),
  ],
  house: [fill("M12 6.2 L18.2 11.6 H16.5 V17.2 H13.5 V13.4 H10.5 V17.2 H7.5 V11.6 H5.8 Z")],
  note: [stroke("M10 15.4 V7.8 L16 6.8 V14.2"), fill(circle(8.6, 15.6, 1.9)), fill(circle(14.6, 14.5, 1.9))],
  basket: [fill("M5.8 10.6 H18.2 L16.6 17 H7.4 Z"), stroke("M8.8 10.6 L11 6.8 M15.2 10.6 L13 6.8", 1.4)],
  bag: [fill("M7 9.8 H17 L17.7 17.6 H6.3 Z"), stroke("M9.4 9.8 C9.4 5.4 14.6 5.4 14.6 9.8", 1.4)],
  train: [
    fill("M8.6 6.2 H15.4 L16.6 7.4 V14.2 L15.4 15.4 H8.6 L7.4 14.2 V7.4 Z M9 8 V11.2 H15 V8 Z"),
    stroke("M9 15.6 L7.6 17.6 M15 15.6 L16.4 17.6", 1.4),
  ],
  bus: [
    fill("M7.4 7 H16.6 L17.6 8 V15.6 H6.4 V8 Z M8 8.8 V12 H16 V8.8 Z"),
    fill(circle(9, 16, 1.5)),
    fill(circle(15, 16, 1.5)),
  ],
  tree: [fill(circle(12, 10.2, 4.1)), fill("M11.1 13.6 H12.9 V18 H11.1 Z")],
  ball: [stroke(circle(12, 12, 4.9), 1.5), stroke("M7.2 12 H16.8 M12 7.2 C9.8 10 9.8 14 12 16.8", 1.1)],
  book: [
    fill(
      "M12 8.6 C10.4 7.4 8 7.1 5.8 7.5 V16 C8 15.6 10.4 15.9 12 17.1 C13.6 15.9 16 15.6 18.2 16 V7.5 C16 7.1 13.6 7.4 12 8.6 Z",
    ),
    { d: "M12 9.2 V16.2", stroke: "back", width: 1 },
  ],
  bowl: [
    fill("M5.8 11.4 H18.2 C18.2 15 16 17.2 13.8 17.2 H10.2 C8 17.2 5.8 15 5.8 11.4 Z"),
    stroke("M10 9.6 V7 M14 9.6 V7", 1.3),
  ],
  frame: [
    fill("M6 7.4 H18 V16.6 H6 Z M7.5 8.9 V15.1 H16.5 V8.9 Z"),
    fill("M8.3 14.4 L10.9 10.8 L12.8 13 L13.9 11.9 L15.7 14.4 Z"),
  ],
  envelope: [fill("M6 7.9 H18 V16.1 H6 Z"), { d: "M6.4 8.6 L12 12.8 L17.6 8.6", stroke: "back", width: 1.1 }],
  shield: [fill("M12 6 L17.2 7.9 V12 C17.2 15 14.8 17.1 12 18 C9.2 17.1 6.8 15 6.8 12 V7.9 Z")],
} as const satisfies Record<string, readonly GlyphShape[]>;

export type GlyphId = keyof typeof glyphTable;
export const glyphIds = Object.keys(glyphTable) as readonly GlyphId[];
export const glyphs: Readonly<Record<GlyphId, readonly GlyphShape[]>> = glyphTable;

/** Facility classes of the shipped standards by glyph. Classes of other standards wear the dot. */
export const glyphOfClass: Readonly<Record<string, GlyphId>> = {
  junior_high: "cap",
  primary_school: "cap",
  kindergarten: "pinwheel",
  nursery: "pinwheel",
  health_centre: "cross",
  health_station: "cross",
  elderly_day_care: "heart",
  service_station: "house",
  culture_station: "note",
  market: "basket",
  shopping: "bag",
  metro_station: "train",
  bus_stop: "bus",
  public_green: "tree",
  sports_field: "ball",
  library: "book",
  canteen: "bowl",
  exhibition: "frame",
  post_office: "envelope",
  police_station: "shield",
};
