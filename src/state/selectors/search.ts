import type { Area } from "#domain/area.ts";
import type { Plan } from "#domain/plan.ts";
import { placeIndex } from "./place-index.ts";

export interface Found {
  readonly id: string;
  readonly layer: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Of the pinyin of the Chinese name. */
  readonly initials: string;
  /** By which of its names it was found. */
  readonly by: "zh" | "en" | "initials";
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

/** These are looked for by a part of their name; of the others, which are often called after them, that part says little. */
const grounds = ["plan", "zones", "sites"];

/**
 * Places whose name begins with or holds the words: Chinese, English, or the initials of the pinyin. Best first: the
 * very name, then pieces of ground with the words in theirs, then the rest; among these a name that begins so, then a
 * word of it, then one that holds it; among equals, zones before facilities before streets.
 * A street cut into pieces with one name is found once.
 */
export function search(area: Area, plan: Plan, text: string, limit = 12): readonly Found[] {
  const wanted = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (wanted === "") return [];
  const found: { readonly item: Found; readonly rank: number }[] = [];
  const consider = (item: Omit<Found, "by">) => {
    const match = matchOf(wanted, item);
    if (!match) return;
    const group = match.rank === 0 ? 0 : grounds.includes(item.layer) && match.rank <= 3 ? 1 : 2;
    found.push({
      item: { ...item, by: match.by },
      rank: group * 10_000 + match.rank * 100 + order.indexOf(item.layer),
    });
  };
  for (const record of plan.records.values()) {
    if (record.kind === "site")
      consider({ id: record.id, layer: "plan", nameZh: record.name, nameEn: record.name, initials: "" });
  }
  for (const [id, { layer, entity }] of placeIndex(area)) {
    const { nameZh, nameEn, initials } = entity;
    if (layer !== "boundary") consider({ id, layer, nameZh, nameEn, initials });
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

type Match = Pick<Found, "by"> & { readonly rank: number };

/** The best way the words are in one of the names: 0 the very name, 5 somewhere inside a word. */
function matchOf(wanted: string, { nameZh, nameEn, initials }: Omit<Found, "by">): Match | null {
  const zh = nameZh.toLowerCase();
  const en = nameEn.toLowerCase();
  if (zh === wanted) return { rank: 0, by: "zh" };
  if (en === wanted) return { rank: 0, by: "en" };
  if (zh.startsWith(wanted)) return { rank: 1, by: "zh" };
  if (initials.startsWith(wanted)) return { rank: initials === wanted ? 1 : 2, by: "initials" };
  if (en.startsWith(wanted)) return { rank: 2, by: "en" };
  if (zh.includes(wanted)) return { rank: 3, by: "zh" };
  if (en.split(/[\s(),/-]+/).some((word) => word.startsWith(wanted)) || en.includes(` ${wanted}`))
    return { rank: 3, by: "en" };
  if (wanted.length > 1 && initials.includes(wanted)) return { rank: 4, by: "initials" };
  return wanted.length > 2 && en.includes(wanted) ? { rank: 5, by: "en" } : null;
}
