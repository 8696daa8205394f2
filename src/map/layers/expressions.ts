import type { ExpressionSpecification } from "maplibre-gl";
import type { MapLang } from "../lang.ts";
import type { GroupId } from "../legend.ts";

/** What a style builder needs to know beyond the theme. */
export interface LayerOptions {
  readonly lang: MapLang;
  /** 0 to 1. */
  readonly opacity: (group: GroupId) => number;
  /** Null: all. */
  readonly facilityClasses: readonly string[] | null;
  /** A result colours the zones: their own colours step back, and names turn to ink. */
  readonly coloured: boolean;
}

export const get = (name: string): ExpressionSpecification => ["get", name];
export const is = (name: string, value: string | boolean): ExpressionSpecification => ["==", ["get", name], value];
export const isOneOf = (name: string, values: readonly string[]): ExpressionSpecification => [
  "in",
  ["get", name],
  ["literal", [...values]],
];
export const isEstimated: ExpressionSpecification = ["==", ["get", "estimated"], true];
export const isSurveyed: ExpressionSpecification = ["!=", ["get", "estimated"], true];
export const isPoint: ExpressionSpecification = ["==", ["geometry-type"], "Point"];
export const isLine: ExpressionSpecification = ["==", ["geometry-type"], "LineString"];
export const all = (...conditions: readonly ExpressionSpecification[]): ExpressionSpecification => [
  "all",
  ...conditions,
];

export const state = (name: string): ExpressionSpecification => ["boolean", ["feature-state", name], false];
export const whenState = (name: string, then: number, otherwise: number): ExpressionSpecification => [
  "case",
  state(name),
  then,
  otherwise,
];

/** Whether an area of the source "names" is about as wide on screen as its name. */
export const isWide: ExpressionSpecification = [
  ">=",
  ["coalesce", ["get", "widthM"], 0],
  ["step", ["zoom"], 320, 14.3, 200, 15, 130, 15.6, 70, 16.2, 0],
];

type Stop = readonly [zoom: number, value: number | ExpressionSpecification];

/** Grows with zoom; the base of 1.5 keeps lines a steady share of the ground. */
export const byZoom = (...stops: readonly Stop[]): ExpressionSpecification =>
  ["interpolate", ["exponential", 1.5], ["zoom"], ...stops.flat()] as unknown as ExpressionSpecification;

/** Looks a value up by an attribute. Holds for an empty table, on which `match` would throw. */
export function byAttribute<T extends string | number>(
  name: string,
  values: Readonly<Record<string, T>>,
  otherwise: T,
): ExpressionSpecification | T {
  const pairs = Object.entries(values);
  return pairs.length === 0
    ? otherwise
    : (["match", ["get", name], ...pairs.flat(), otherwise] as unknown as ExpressionSpecification);
}

/** Text before a bracket, if any: "A (east part)" is A. */
const beforeBracket = (text: ExpressionSpecification, bracket: string): ExpressionSpecification => [
  "case",
  [">", ["index-of", bracket, text], 0],
  ["slice", text, 0, ["index-of", bracket, text]],
  text,
];

const longName = 8;

/** A long name's bracket starts a line of its own: "中国地质大学（北京）" in two lines, never "中国地质大 / 学（北京）". */
const brokenAtBracket = (text: ExpressionSpecification): ExpressionSpecification => [
  "let",
  "at",
  ["index-of", "（", text],
  [
    "case",
    ["all", [">", ["var", "at"], 0], [">", ["length", text], longName]],
    ["concat", ["slice", text, 0, ["var", "at"]], "\n", ["slice", text, ["var", "at"]]],
    text,
  ],
];

/** Width of a name in ems. A Chinese name with a bracket gets more, so that no line need start with "）". */
export const nameWidth = (lang: MapLang, usual: number): ExpressionSpecification | number =>
  lang === "en" ? usual : ["case", [">", ["index-of", "（", ["coalesce", ["get", "nameZh"], ""]], 0], 10, usual];

/** What a planner typed may be of any length. */
export const clipped = (name: string, most: number): ExpressionSpecification => {
  const text: ExpressionSpecification = ["coalesce", ["get", name], ""];
  return ["case", [">", ["length", text], most], ["concat", ["slice", text, 0, most], "…"], text];
};

/** The name of a feature in the map's language; the other language where it has none. */
export function nameField(
  lang: MapLang,
  options: { readonly oneLine?: boolean; readonly short?: boolean } = {},
): ExpressionSpecification {
  const fullZh: ExpressionSpecification = ["coalesce", ["get", "nameZh"], ["get", "nameEn"], ""];
  const fullEn: ExpressionSpecification = [
    "case",
    ["!=", ["coalesce", ["get", "nameEn"], ""], ""],
    ["get", "nameEn"],
    fullZh,
  ];
  const zh = options.short ? beforeBracket(fullZh, "（") : options.oneLine ? fullZh : brokenAtBracket(fullZh);
  const en = options.short ? beforeBracket(fullEn, " (") : fullEn;
  if (lang === "zh") return zh;
  if (lang === "en") return en;
  if (options.oneLine) return ["concat", zh, "  ", en];
  return ["format", zh, {}, "\n", {}, en, { "font-scale": 0.8 }];
}

const families = [
  "Noto Sans SC",
  "Noto Sans CJK SC",
  "PingFang SC",
  "Microsoft YaHei",
  "Source Han Sans SC",
  "system-ui",
  "sans-serif",
];

/** The style names no glyphs, so these are the reader's own fonts. */
export const regularFont = families;
/** MapLibre reads a local font's weight from the first family's name; no such family need exist. */
export const mediumFont = ["Noto Sans SC Medium", ...families];
export const boldFont = ["Noto Sans SC Bold", ...families];
