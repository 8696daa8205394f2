import type { Island } from "#build/islands.ts";

/** What a build made, for the person who ran it. */
export interface Summary {
  readonly id: string;
  readonly target: string;
  readonly layers: readonly { readonly id: string; readonly features: number }[];
  readonly people: number;
  readonly blocks: readonly { readonly id: string; readonly nameZh: string; readonly areaHa: number }[];
  readonly islands: readonly Island[];
  readonly notes: readonly string[];
  readonly tileBytes: number;
}

const number = new Intl.NumberFormat("en-GB");

export function summaryText({ id, target, layers, people, blocks, islands, notes, tileBytes }: Summary): string {
  const counts = layers.map((layer) => `${layer.id} ${layer.features}`).join(" · ");
  const whole = blocks.reduce((sum, { areaHa }) => sum + areaHa, 0);
  return [
    `${id} → ${target}`,
    `  layers   ${counts}`,
    `  people   ${number.format(people)}`,
    `  tiles    ${number.format(Math.round(tileBytes / 1024))} KiB`,
    `  blocks   ${blocks.length}, together ${whole.toFixed(0)} ha`,
    ...blocks.map((block) => `           ${block.areaHa.toFixed(1).padStart(7)} ha  ${block.id}  ${block.nameZh}`),
    islands.length === 0 ? "  network  one connected part" : `  network  ${islands.length} loose parts`,
    ...islands.map(({ streets, lengthM }) => `           ${lengthM.toFixed(0).padStart(7)} m   ${streets.join(", ")}`),
    ...(notes.length === 0 ? [] : ["  notes", ...notes.map((note) => `           ${note}`)]),
    "",
  ].join("\n");
}
