import { dashes, dashPixels } from "./dashes.ts";
import type { IconId } from "./icon-shapes.ts";
import { rampBreaks } from "./ramp.ts";
import { mixed } from "./raster.ts";
import type { Theme } from "./theme.ts";

/** Strength of the wash of ground served. */
export const servedOpacity = 0.12;

/** How a swatch is drawn. Colours are CSS colours, widths and dashes CSS pixels. Icons: `iconSvg` in icons.ts. */
export type Swatch =
  | {
      readonly kind: "fill";
      readonly colour: string;
      readonly opacity: number;
      readonly outline: string;
      readonly dashed: boolean;
    }
  | {
      readonly kind: "line";
      readonly colour: string;
      readonly width: number;
      readonly casing: string | null;
      readonly dash: readonly number[] | null;
    }
  | { readonly kind: "icon"; readonly icon: IconId }
  | { readonly kind: "hatch"; readonly colour: string; readonly pattern: "diagonal" | "dots" | "unassessed" };

/** The entries a planner switches on and off. */
export const entryIds = [
  "zones.block",
  "zones.campus",
  "zones.park",
  "zones.community",
  "gates",
  "barriers",
  "crossings",
  "streets",
  "facilities",
  "greens",
  "water",
  "heritage",
  "rails",
  "sites",
  "labels",
] as const;
export type EntryId = (typeof entryIds)[number];

export const groupIds = ["zones", "walls", "streets", "facilities", "nature", "history", "sites", "labels"] as const;
export type GroupId = (typeof groupIds)[number];

export interface LegendEntry {
  readonly id: EntryId;
  /** Key of the interface's texts; the map holds no words. */
  readonly titleKey: string;
  /** One swatch, or several with a key each, where one entry wears several looks. */
  readonly swatches: readonly { readonly titleKey: string | null; readonly swatch: Swatch }[];
}

export interface LegendGroup {
  readonly id: GroupId;
  readonly titleKey: string;
  readonly entries: readonly LegendEntry[];
}

/** The choropleth's legend: six steps from light to dark, and the hatch of what was not assessed. */
export interface RampLegend {
  readonly steps: readonly { readonly from: number; readonly to: number; readonly colour: string }[];
  readonly unassessed: Swatch;
}

export const rampLegend = (theme: Theme): RampLegend => ({
  steps: theme.ramp.map((colour, index) => ({
    from: index === 0 ? 0 : (rampBreaks[index - 1] ?? 1),
    to: rampBreaks[index] ?? 1,
    colour,
  })),
  unassessed: { kind: "hatch", colour: theme.unassessed, pattern: "unassessed" },
});

/** The ground a class serves, as layers/answer.ts draws it. */
export const servedSwatch = (theme: Theme): Swatch => ({
  kind: "fill",
  colour: theme.served,
  opacity: servedOpacity,
  outline: theme.served,
  dashed: false,
});

const line = (colour: string, width: number, options: { casing?: string; dash?: readonly number[] } = {}): Swatch => ({
  kind: "line",
  colour,
  width,
  casing: options.casing ?? null,
  dash: options.dash ?? null,
});
/** A wash as it looks on the map's paper, since a panel is of another white. */
const wash = (theme: Theme, colour: string, opacity: number, outline: string, dashed = false): Swatch => ({
  kind: "fill",
  colour: mixed(colour, theme.paper, opacity),
  opacity: 1,
  outline,
  dashed,
});
const icon = (id: IconId): Swatch => ({ kind: "icon", icon: id });
const only = (swatch: Swatch) => [{ titleKey: null, swatch }];

/** The legend, in the order it is read. Text keys start with `legend.`. */
export const legendOf = (theme: Theme): readonly LegendGroup[] => [
  {
    id: "zones",
    titleKey: "legend.zones",
    entries: (["block", "campus", "park", "community"] as const).map((kind) => ({
      id: `zones.${kind}` as const,
      titleKey: `legend.zones.${kind}`,
      swatches: [
        { titleKey: null, swatch: wash(theme, theme.zones[kind], theme.zoneOpacity[kind], theme.zones[kind]) },
        {
          titleKey: "legend.estimated",
          swatch: wash(theme, theme.zones[kind], theme.zoneOpacity[kind], theme.zones[kind], true),
        },
      ],
    })),
  },
  {
    id: "walls",
    titleKey: "legend.walls",
    entries: [
      {
        id: "gates",
        titleKey: "legend.gates",
        swatches: [
          { titleKey: "legend.gates.open", swatch: icon("gate-open") },
          { titleKey: "legend.gates.hours", swatch: icon("gate-hours") },
          { titleKey: "legend.gates.appointment", swatch: icon("gate-appointment") },
          { titleKey: "legend.gates.members", swatch: icon("gate-members") },
          { titleKey: "legend.gates.estimated", swatch: icon("gates-estimated") },
        ],
      },
      {
        id: "barriers",
        titleKey: "legend.barriers",
        swatches: [
          { titleKey: "legend.barriers.railway", swatch: line(theme.railway, 5, { dash: [1, 5] }) },
          { titleKey: "legend.barriers.river", swatch: line(theme.river, 3) },
          {
            titleKey: "legend.barriers.expressway",
            swatch: line(theme.expressway, 4, { casing: theme.expresswayCasing }),
          },
        ],
      },
      { id: "crossings", titleKey: "legend.crossings", swatches: only(icon("crossing-footbridge")) },
    ],
  },
  {
    id: "streets",
    titleKey: "legend.streets",
    entries: [
      {
        id: "streets",
        titleKey: "legend.streets",
        swatches: only(line(theme.street, 4, { casing: theme.streetCasing })),
      },
    ],
  },
  {
    id: "facilities",
    titleKey: "legend.facilities",
    entries: [
      {
        id: "facilities",
        titleKey: "legend.facilities",
        swatches: [
          { titleKey: "legend.facilities.open", swatch: icon("facility-dot-open") },
          { titleKey: "legend.facilities.members", swatch: icon("facility-dot-closed") },
        ],
      },
    ],
  },
  {
    id: "nature",
    titleKey: "legend.nature",
    entries: [
      {
        id: "greens",
        titleKey: "legend.greens",
        swatches: only(wash(theme, theme.green, theme.greenOpacity, theme.greenOutline)),
      },
      {
        id: "water",
        titleKey: "legend.water",
        swatches: only(wash(theme, theme.water, theme.waterOpacity, theme.waterOutline)),
      },
    ],
  },
  {
    id: "history",
    titleKey: "legend.history",
    entries: [
      {
        id: "heritage",
        titleKey: "legend.heritage",
        swatches: only(line(theme.heritage, 2.4, { dash: dashPixels(dashes.remains, 2.4) })),
      },
      {
        id: "rails",
        titleKey: "legend.rails",
        swatches: only(line(theme.metro, 1.6, { dash: dashPixels(dashes.metro, 1.6) })),
      },
    ],
  },
  {
    id: "sites",
    titleKey: "legend.sites",
    entries: [
      {
        id: "sites",
        titleKey: "legend.sites",
        swatches: only(wash(theme, theme.site, theme.siteOpacity, theme.site, true)),
      },
    ],
  },
  { id: "labels", titleKey: "legend.labels", entries: [{ id: "labels", titleKey: "legend.labels", swatches: [] }] },
];
