import type { Area, Provenance } from "#domain/area.ts";
import type { PlanRecord } from "#domain/records.ts";
import type { Answer, Assumption } from "#domain/results.ts";
import type { Figure } from "#domain/standards.ts";
import { type Block, type Cell, type Mark, marked, type Table, wholeCell, words } from "./document.ts";
import { assumptionWords, type Pair } from "./words.ts";

export const reportLangs = ["zh", "en"] as const;
export type ReportLang = (typeof reportLangs)[number];

/** What the writers of sections need beside an answer. */
export interface Context {
  readonly area: Area;
  readonly records: readonly PlanRecord[];
  readonly lang: ReportLang;
  readonly say: (zh: string, en: string) => string;
  readonly pick: (pair: Pair) => string;
  /** A feature or record by its name; the id where it has none. */
  readonly nameOf: (id: string) => string;
  readonly classOf: (id: string) => string;
  readonly areaName: string;
  /** Names with the mark of an estimated outline or place. */
  readonly placeCell: (id: string) => Cell;
  /** What figures on people and ways bear: whether any zone, gate, street or crossing is estimated. */
  readonly groundMarks: readonly Mark[];
}

interface Known {
  readonly zh: string;
  readonly en: string;
  readonly estimated: boolean;
}

/** @param names language of names, where it is not that of the words: a terminal shows them as the data do. */
export function contextOf(
  area: Area,
  records: readonly PlanRecord[],
  lang: ReportLang,
  names: ReportLang = lang,
): Context {
  const known = new Map<string, Known>();
  for (const layer of [
    "zones",
    "facilities",
    "gates",
    "streets",
    "crossings",
    "barriers",
    "greens",
    "sites",
  ] as const) {
    for (const { id, nameZh, nameEn, estimated } of area[layer]) known.set(id, { zh: nameZh, en: nameEn, estimated });
  }
  for (const { id, labelZh, labelEn } of area.manifest.statistics)
    known.set(id, { zh: labelZh, en: labelEn, estimated: false });
  for (const record of records) {
    if (record.kind === "work") known.set(record.id, { zh: record.name, en: record.nameEn, estimated: false });
    else if (record.kind === "site" || record.kind === "scenario")
      known.set(record.id, { zh: record.name, en: "", estimated: false });
  }
  const classes = new Map(area.standards.classes.map((one) => [one.id, { zh: one.nameZh, en: one.nameEn }]));
  const inLang = (found: Pick<Known, "zh" | "en"> | undefined, id: string) =>
    (found && (names === "zh" ? found.zh || found.en : found.en || found.zh)) || id;
  const nameOf = (id: string) => inLang(known.get(id), id);
  const { nameZh, nameEn, id: areaId } = area.manifest;
  const isEstimated = [area.zones, area.gates, area.streets, area.crossings].some((layer: readonly Provenance[]) =>
    layer.some(({ estimated }) => estimated),
  );
  return {
    area,
    records,
    lang,
    say: (zh, en) => (lang === "zh" ? zh : en),
    pick: ([zh, en]) => (lang === "zh" ? zh : en),
    nameOf,
    classOf: (id) => inLang(classes.get(id), id),
    areaName: inLang({ zh: nameZh, en: nameEn }, areaId),
    groundMarks: isEstimated ? ["estimated"] : [],
    placeCell: (id) => words(nameOf(id), known.get(id)?.estimated ? ["estimated"] : []),
  };
}

/** Where a figure stands, and how sure that is. */
export const clauseCell = ({ source, clause, confidence }: Figure): Cell =>
  marked(words(`${source} ${clause}`), confidence);

export const markWords = {
  estimated: ["估", "est."],
  secondary: ["二手", "secondary"],
  unchecked: ["待核", "unchecked"],
} as const satisfies Record<Mark, Pair>;

/** What had to be assumed, by kind, with how many features each concerns. Null: nothing had to be. */
export function assumptionsTable(
  { pick, say, nameOf }: Context,
  assumptions: readonly Assumption[],
  id = "assumptions",
): Table | null {
  if (assumptions.length === 0) return null;
  return {
    id,
    caption: say("计算中的假定", "What was assumed"),
    columns: [
      { title: say("假定", "assumption") },
      { title: say("处数", "places") },
      { title: say("例如", "for example"), only: "page" },
      { title: say("全部", "all"), only: "csv" },
    ],
    rows: assumptions.map(({ code, features }) => [
      words(pick(assumptionWords[code])),
      wholeCell(features.length),
      words(features.slice(0, 3).map(nameOf).join(say("、", ", "))),
      words(features.map((feature) => `${nameOf(feature)} (${feature})`).join("; ")),
    ]),
  };
}

export const assumptionBlocks = (context: Context, { assumptions }: Answer<string>): readonly Block[] => {
  const table = assumptionsTable(context, assumptions);
  return table ? [{ kind: "table", table }] : [];
};
