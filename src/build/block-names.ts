import type { Street } from "#domain/area.ts";
import type { Xy } from "#geo/frame.ts";
import { boxOf, type Ring } from "#geo/rings.ts";
import { along, distance, nearestOnSegment } from "#geo/segments.ts";

/** A border within this of a street runs along it: half a wide road and the boundary drawn at its kerb, in metres. */
const besideM = 45;
/** A street along less of the border only touches a corner, in metres. */
const leastAlongM = 60;
/** Step at which the border is sampled, in metres. */
const stepM = 20;

export type LineOf = (id: string) => readonly Xy[];

/** The named streets a ring runs along, the longest stretch first. Names of several features count together. */
export function streetsAround(ring: Ring, streets: readonly Street[], lineOf: LineOf): Street[] {
  const alongM = new Map<string, { street: Street; lengthM: number }>();
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as Xy, ring[i] as Xy];
    const lengthM = distance(a, b);
    const steps = Math.max(1, Math.round(lengthM / stepM));
    for (let step = 0; step < steps; step++) {
      const from = along(a, b, step / steps);
      const to = along(a, b, (step + 1) / steps);
      const street = streetAlong(from, to, streets, lineOf);
      if (!street) continue;
      const entry = alongM.get(bare(street.nameZh)) ?? { street, lengthM: 0 };
      entry.lengthM += lengthM / steps;
      alongM.set(bare(street.nameZh), entry);
    }
  }
  return [...alongM.values()]
    .filter(({ lengthM }) => lengthM >= leastAlongM)
    .sort((one, other) => other.lengthM - one.lengthM || (one.street.id < other.street.id ? -1 : 1))
    .map(({ street }) => street);
}

/** The nearest street that runs within 30° of the stretch; crossing streets are near a border too. */
function streetAlong(from: Xy, to: Xy, streets: readonly Street[], lineOf: LineOf): Street | null {
  const middle = along(from, to, 0.5);
  const heading = Math.atan2(to[1] - from[1], to[0] - from[0]);
  let best: { street: Street; gap: number } | null = null;
  for (const street of streets) {
    const line = lineOf(street.id);
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1] as Xy, line[i] as Xy];
      const { distance: gap } = nearestOnSegment(middle, a, b);
      if (gap > besideM || (best && gap >= best.gap)) continue;
      const turned = Math.abs(Math.sin(Math.atan2(b[1] - a[1], b[0] - a[0]) - heading));
      if (turned <= 0.5) best = { street, gap };
    }
  }
  return best?.street ?? null;
}

const compass = [
  [
    ["西北", "northwest"],
    ["北部", "north"],
    ["东北", "northeast"],
  ],
  [
    ["西部", "west"],
    ["中部", "centre"],
    ["东部", "east"],
  ],
  [
    ["西南", "southwest"],
    ["南部", "south"],
    ["东南", "southeast"],
  ],
] as const;

/** A name without its remark in brackets: 京藏高速（八达岭高速） is 京藏高速. */
const bare = (name: string) => name.replace(/\s*[（(][^（()）]*[）)]\s*$/, "") || name;

interface Named {
  readonly nameZh: string;
  readonly nameEn: string;
}

interface Bounded {
  readonly streets: readonly Street[];
  readonly pole: Xy;
}

/** On which side of a line a point lies: by the way from the nearest point of the line. */
function sideOf(p: Xy, line: readonly Xy[]): readonly [string, string] {
  let foot = line[0] as Xy;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Xy, line[i] as Xy];
    const near = along(a, b, nearestOnSegment(p, a, b).t);
    if (distance(p, near) < distance(p, foot)) foot = near;
  }
  const [x, y] = [p[0] - foot[0], p[1] - foot[1]];
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? ["东", "east"] : ["西", "west"];
  return y >= 0 ? ["北", "north"] : ["南", "south"];
}

/**
 * Names that tell the blocks apart: the (up to three) streets with the longest shared border, 学院路—成府路—志新路街区;
 * where two blocks would share a name, the part of the area they lie in is added, and a number where that is not enough.
 */
export function blockNames(blocks: readonly Bounded[], border: readonly Xy[], lineOf: LineOf): Named[] {
  const { minX, minY, maxX, maxY } = boxOf(border);
  const third = (value: number, low: number, high: number) =>
    Math.min(2, Math.max(0, Math.floor((3 * (value - low)) / (high - low))));
  const partOf = ([x, y]: Xy) =>
    (compass[2 - third(y, minY, maxY)] as (typeof compass)[number])[third(x, minX, maxX)] as readonly [string, string];
  const plain = blocks.map(({ streets, pole }): Named => {
    const named = streets.slice(0, 3);
    const [only] = named;
    if (only && named.length === 1) {
      const [zh, en] = sideOf(pole, lineOf(only.id));
      return { nameZh: `${bare(only.nameZh)}${zh}侧街区`, nameEn: `${bare(only.nameEn)} ${en} side block` };
    }
    if (!only) return { nameZh: `${partOf(pole)[0]}街区`, nameEn: `${partOf(pole)[1]} block` };
    return {
      nameZh: `${named.map(({ nameZh }) => bare(nameZh)).join("—")}街区`,
      nameEn: `${named.map(({ nameEn }) => bare(nameEn)).join(" – ")} block`,
    };
  });
  const isShared = (names: readonly Named[], name: string) => names.filter(({ nameZh }) => nameZh === name).length > 1;
  const placed = plain.map((name, index): Named => {
    const [zh, en] = partOf((blocks[index] as { pole: Xy }).pole);
    return isShared(plain, name.nameZh) && !name.nameZh.startsWith(zh)
      ? { nameZh: `${name.nameZh}（${zh}）`, nameEn: `${name.nameEn} (${en})` }
      : name;
  });
  const used = new Map<string, number>();
  return placed.map((name) => {
    if (!isShared(placed, name.nameZh)) return name;
    const number = (used.get(name.nameZh) ?? 0) + 1;
    used.set(name.nameZh, number);
    return { nameZh: `${name.nameZh}${number}`, nameEn: `${name.nameEn} ${number}` };
  });
}
