import { type Access, accesses, type CrossingKind, crossingKinds } from "#domain/area.ts";
import { type GlyphId, glyphIds, glyphs } from "./facility-glyphs.ts";
import { circle, type Ink, type Shape } from "./shape.ts";

export type IconId =
  | `gate-${Access}`
  | `gate-${Access}-estimated`
  | "gates-estimated"
  | `crossing-${CrossingKind}`
  | `facility-${GlyphId}-${"open" | "closed"}`
  | `facility-${GlyphId}-${"open" | "closed"}-estimated`
  | `work-${"opened_gate" | "new_gate" | "new_crossing" | "shared_resource" | "new_facility"}`
  | "station"
  | "walk-start"
  | "walk-end";

const dashedRing = [2.6, 2.6];

/** Open gates are hollow rings one can walk through; members' gates are closed by a bar; hours have hands, appointments a dot. */
function gate(access: Access, estimated: boolean): readonly Shape[] {
  if (access === "members") return closedGate(estimated);
  const ring: Ink = "gate";
  const base: Shape[] = [
    { d: circle(12, 12, 9.4), fill: "surface" },
    {
      d: circle(12, 12, 6.6),
      stroke: ring,
      width: estimated ? 2 : 2.8,
      ...(estimated ? { dash: dashedRing } : {}),
    },
  ];
  if (access === "hours") base.push({ d: "M12 8.6 V12 L14.6 13.4", stroke: ring, width: 1.7 });
  if (access === "appointment") base.push({ d: circle(12, 12, 2.2), fill: ring });
  return base;
}

/** Dark and barred also where it is estimated: closed is told first. */
const closedGate = (estimated: boolean): readonly Shape[] => [
  { d: circle(12, 12, estimated ? 10.6 : 9.4), fill: "surface" },
  ...(estimated
    ? ([
        { d: circle(12, 12, 6.2), fill: "gateClosed" },
        { d: circle(12, 12, 8.9), stroke: "gateClosed", width: 1.7, dash: [2.8, 2.79] },
      ] as const)
    : ([{ d: circle(12, 12, 6.6), fill: "gateClosed", stroke: "gateClosed", width: 2.8 }] as const)),
  { d: estimated ? "M9 12 H15" : "M8.6 12 H15.4", stroke: "surface", width: estimated ? 2.2 : 2.6 },
];

/** For the legend: an open and a closed gate side by side, both in the broken ring. */
const estimatedGates: readonly Shape[] = [
  { d: circle(5.8, 12, 4.5), stroke: "gate", width: 1.8, dash: [1.77, 1.76] },
  { d: circle(18, 12, 3.5), fill: "gateClosed" },
  { d: circle(18, 12, 5.2), stroke: "gateClosed", width: 1.2, dash: [1.82, 1.81] },
  { d: "M16.4 12 H19.6", stroke: "surface", width: 1.4 },
];

const crossingMarks: Readonly<Record<CrossingKind, readonly Shape[]>> = {
  bridge: [{ d: "M6.6 6.6 L9.4 9 V15 L6.6 17.4 M17.4 6.6 L14.6 9 V15 L17.4 17.4", stroke: "ink", width: 1.8 }],
  footbridge: [{ d: "M5.6 15.6 H8 V9 H16 V15.6 H18.4 M10.6 9 V12.4 M13.4 9 V12.4", stroke: "ink", width: 1.7 }],
  underpass: [{ d: "M7 17 V12 C7 5.6 17 5.6 17 12 V17 M12 17 V13", stroke: "ink", width: 1.8 }],
  level_crossing: [{ d: "M7.4 7.4 L16.6 16.6 M16.6 7.4 L7.4 16.6", stroke: "ink", width: 1.8 }],
};

const crossing = (kind: CrossingKind): readonly Shape[] => [
  { d: "M4 2.6 H20 L21.4 4 V20 L20 21.4 H4 L2.6 20 V4 Z", fill: "surface", stroke: "ink", width: 1.2 },
  ...crossingMarks[kind],
];

/** Open to all: dark disc, light glyph. Not open to all: light disc, dark glyph. Estimated: the ring is broken. */
function facility(id: GlyphId, open: boolean, estimated: boolean): readonly Shape[] {
  const [fore, back]: [Ink, Ink] = open ? ["surface", "facility"] : ["facility", "surface"];
  const glyph = glyphs[id].map((shape) => ({
    ...shape,
    ...(shape.fill ? { fill: shape.fill === "fore" ? fore : back } : {}),
    ...(shape.stroke ? { stroke: shape.stroke === "fore" ? fore : back } : {}),
  })) as readonly Shape[];
  const disc: readonly Shape[] = estimated
    ? [
        { d: circle(12, 12, 11.6), fill: "surface" },
        ...(open ? [{ d: circle(12, 12, 8.9), fill: back }] : []),
        { d: circle(12, 12, 10.5), stroke: "facility", width: 1.2, dash: [2.4, 2.31] },
      ]
    : [
        { d: circle(12, 12, 11.6), fill: "surface" },
        { d: circle(12, 12, 9.9), fill: back, stroke: "facility", width: 1.3 },
      ];
  return [...disc, ...glyph];
}

const workMarks = {
  opened_gate: [{ d: "M15.5 6.5 V9 M15.5 15 V17.5 M6.5 12 H16 M13 9 L16.4 12 L13 15", stroke: "surface", width: 1.9 }],
  new_gate: [{ d: "M8 17 V9.4 C8 5.8 16 5.8 16 9.4 V17 M12 10 V15 M9.8 12.5 H14.2", stroke: "surface", width: 1.7 }],
  new_crossing: [{ d: "M6 15.6 H8.2 V9 H15.8 V15.6 H18 M10.8 9 V12 M13.2 9 V12", stroke: "surface", width: 1.8 }],
  shared_resource: [
    { d: circle(9.7, 12, 3.7), stroke: "surface", width: 1.7 },
    { d: circle(14.3, 12, 3.7), stroke: "surface", width: 1.7 },
  ],
  new_facility: [{ d: "M12 7 V17 M7 12 H17", stroke: "surface", width: 2.2 }],
} as const satisfies Record<string, readonly Shape[]>;

/** Works stand as diamonds: nothing else on the map does, so that they are found at a glance and in grey. */
const work = (mark: readonly Shape[]): readonly Shape[] => [
  { d: "M12 -0.5 L24.5 12 L12 24.5 L-0.5 12 Z", fill: "surface" },
  { d: "M12 1.6 L22.4 12 L12 22.4 L1.6 12 Z", fill: "work" },
  ...mark,
];

/** Every icon of the map, in a box of 24 by 24. */
export const iconShapes: ReadonlyMap<string, readonly Shape[]> = new Map<IconId, readonly Shape[]>([
  ...accesses.flatMap((access): [IconId, readonly Shape[]][] => [
    [`gate-${access}`, gate(access, false)],
    [`gate-${access}-estimated`, gate(access, true)],
  ]),
  ["gates-estimated", estimatedGates],
  ...crossingKinds.map((kind): [IconId, readonly Shape[]] => [`crossing-${kind}`, crossing(kind)]),
  ...glyphIds.flatMap((id): [IconId, readonly Shape[]][] => [
    [`facility-${id}-open`, facility(id, true, false)],
    [`facility-${id}-open-estimated`, facility(id, true, true)],
    [`facility-${id}-closed`, facility(id, false, false)],
    [`facility-${id}-closed-estimated`, facility(id, false, true)],
  ]),
  ...Object.entries(workMarks).map(([kind, mark]): [IconId, readonly Shape[]] => [
    `work-${kind as keyof typeof workMarks}`,
    work(mark),
  ]),
  [
    "station",
    [
      { d: "M4 4 H20 V20 H4 Z", fill: "surface", stroke: "heritage", width: 2.4 },
      { d: "M8.4 8.4 H15.6 V15.6 H8.4 Z", fill: "heritage" },
    ],
  ],
  [
    "walk-start",
    [
      { d: circle(12, 12, 9.5), fill: "surface" },
      { d: circle(12, 12, 6.2), stroke: "walk", width: 3.4 },
    ],
  ],
  [
    "walk-end",
    [
      { d: circle(12, 12, 10.5), fill: "surface" },
      { d: circle(12, 12, 8.6), fill: "walk" },
      { d: circle(12, 12, 3), fill: "surface" },
    ],
  ],
]);
