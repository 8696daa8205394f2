import type { ZoneKind } from "#domain/terms.ts";

/** Named colours of the map. Values come from docs/design-language.md; nothing else in src/map names a colour. */
export interface Theme {
  readonly id: "light" | "print";
  readonly paper: string;
  /** Veil over what lies outside the boundary. */
  readonly mask: string;
  readonly maskOpacity: number;
  readonly boundary: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly halo: string;
  readonly brand: string;
  readonly danger: string;
  readonly zones: Readonly<Record<ZoneKind, string>>;
  /** Strength of a wash, here and below. */
  readonly zoneOpacity: Readonly<Record<ZoneKind, number>>;
  /** Darker twins of the zone colours, for text on paper (4.5:1 or better). */
  readonly zoneInk: Readonly<Record<ZoneKind, string>>;
  readonly street: string;
  readonly streetCasing: string;
  readonly path: string;
  readonly unwalkable: string;
  readonly expressway: string;
  readonly expresswayCasing: string;
  readonly railway: string;
  readonly river: string;
  readonly green: string;
  readonly greenOpacity: number;
  readonly greenOutline: string;
  readonly heritagePark: string;
  readonly greenInk: string;
  readonly water: string;
  readonly waterOpacity: number;
  readonly waterOutline: string;
  readonly waterInk: string;
  readonly heritage: string;
  readonly metro: string;
  readonly site: string;
  readonly siteOpacity: number;
  readonly sketch: string;
  readonly work: string;
  readonly gate: string;
  readonly gateClosed: string;
  readonly facility: string;
  readonly surface: string;
  /** Six steps from least to most. */
  readonly ramp: readonly [string, string, string, string, string, string];
  readonly unassessed: string;
  /** 0 to 4 kinds of zone within reach. */
  readonly places: readonly [string, string, string, string, string];
  readonly gapWall: string;
  readonly gapLack: string;
  /** Ground within reach: stands out from the ramp beneath it. */
  readonly served: string;
  readonly walk: string;
  readonly straight: string;
}

export const lightTheme: Theme = {
  id: "light",
  paper: "#f6f5f1",
  mask: "#e3e1db",
  maskOpacity: 0.8,
  boundary: "#57606c",
  ink: "#1c2430",
  inkSoft: "#57606c",
  halo: "#ffffff",
  brand: "#0b6360",
  danger: "#a3321f",
  zones: { block: "#7b8794", campus: "#2f6db3", park: "#8d5aa8", community: "#d98a1f" },
  zoneOpacity: { block: 0.1, campus: 0.27, park: 0.27, community: 0.3 },
  zoneInk: { block: "#525c67", campus: "#1f4f87", park: "#693f80", community: "#84500a" },
  street: "#ffffff",
  streetCasing: "#cfccc3",
  path: "#a8a497",
  unwalkable: "#e9e6df",
  expressway: "#fdf6e6",
  expresswayCasing: "#b9a98a",
  railway: "#4c545e",
  river: "#86bbd8",
  green: "#a9cf9f",
  greenOpacity: 0.62,
  greenOutline: "#83b378",
  heritagePark: "#8fc184",
  greenInk: "#3a6b31",
  water: "#a9cfe3",
  waterOpacity: 0.9,
  waterOutline: "#7fb4cf",
  waterInk: "#2a6484",
  heritage: "#9b3a2a",
  metro: "#6b7480",
  site: "#a3321f",
  siteOpacity: 0.09,
  sketch: "#0b6360",
  work: "#0b6360",
  gate: "#0b6360",
  gateClosed: "#57606c",
  facility: "#3a4552",
  surface: "#ffffff",
  ramp: ["#bbd9d0", "#98cabf", "#70b4aa", "#489c96", "#187a78", "#0a4f52"],
  unassessed: "#9aa1a9",
  places: ["#a3a7ad", "#98cabf", "#5aa8a0", "#1f7f7c", "#0a4f52"],
  gapWall: "#b5325b",
  gapLack: "#c98a00",
  served: "#1c2430",
  walk: "#0b6360",
  straight: "#57606c",
};

/** White paper and darker lines: washes lose strength in print, and hairlines need more ink. */
export const printTheme: Theme = {
  ...lightTheme,
  id: "print",
  paper: "#ffffff",
  mask: "#ffffff",
  maskOpacity: 0.85,
  zoneOpacity: { block: 0.12, campus: 0.26, park: 0.28, community: 0.3 },
  streetCasing: "#a9a79f",
  boundary: "#1c2430",
  unassessed: "#7d858d",
};

export const themes = { light: lightTheme, print: printTheme } as const;
