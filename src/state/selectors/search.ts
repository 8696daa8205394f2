import type { Area } from "#domain/area.ts";
import type { Plan } from "#domain/plan.ts";
import { placeIndex } from "./place-index.ts";

export interface Found {
  readonly id: string;
  readonly layer: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** What people look for comes before what merely has a name. */
const order = [
  "plan",
  "zones",
  "sites",
  "facilities",
  "greens",
  "heritage",
  "gates",
  "crossings",
  "rails",
  "streets",
  "barriers",
];

/**
 * Places whose name begins with or holds the words: Chinese, English, or the initials of the pinyin. Best first: a name
 * that begins so, then a word of it, then one that holds it; among equals, zones before facilities before streets.
 * A street cut into pieces with one name is found once.
 */
export function search(area: Area, plan: Plan, text: string, limit = 12): readonly Found[] {
  const wanted = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (wanted === "") return [];
  const found: { readonly item: Found; readonly rank: number }[] = [];
  const consider = (item: Found, initials: string) => {
    const rank = rankOf(wanted, item, initials);
    if (rank !== null) found.push({ item, rank: rank * 100 + order.indexOf(item.layer) });
  };
  for (const record of plan.records.values()) {
    if (record.kind === "site")
      consider({ id: record.id, layer: "plan", nameZh: record.name, nameEn: record.name }, "");
  }
  for (const [id, { layer, entity }] of placeIndex(area)) {
    if (layer !== "boundary") consider({ id, layer, nameZh: entity.nameZh, nameEn: entity.nameEn }, entity.initials);
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.item.nameZh.length - b.item.nameZh.length ||
      a.item.nameZh.localeCompare(b.item.nameZh, "zh-CN"),
  );
  const seen = new Set<string>();
  return found
    .flatMap(({ item }) => {
      const key = item.layer === "plan" ? item.id : `${item.layer} ${item.nameZh}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [item];
    })
    .slice(0, limit);
}

function rankOf(wanted: string, { nameZh, nameEn }: Found, initials: string): number | null {
  const zh = nameZh.toLowerCase();
  const en = nameEn.toLowerCase();
  if (zh === wanted || en === wanted) return 0;
  if (zh.startsWith(wanted)) return 1;
  if (initials.startsWith(wanted)) return initials === wanted ? 1 : 2;
  if (en.startsWith(wanted)) return 2;
  if (zh.includes(wanted)) return 3;
  if (en.split(/[\s(),/-]+/).some((word) => word.startsWith(wanted)) || en.includes(` ${wanted}`)) return 3;
  if (wanted.length > 1 && initials.includes(wanted)) return 4;
  return wanted.length > 2 && en.includes(wanted) ? 5 : null;
}
