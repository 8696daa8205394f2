import type { Area, Zone } from "#domain/area.ts";
import type { Frame } from "#geo/frame.ts";
import { polygonIndex, polygonOfEach } from "#geo/polygon-index.ts";
import { ringsOf } from "#geo/rings.ts";
import type { Places } from "./places.ts";

/**
 * For each place the block it lies in, the first in the area's order where several overlap; null where it lies in none.
 * Cost: O(corners of blocks), and a look at one cell a place.
 */
export function blocksOf({ zones }: Area, frame: Frame, { x, y }: Places): readonly (Zone | null)[] {
  const blocks = zones.filter(({ kind }) => kind === "block");
  const index = polygonIndex(blocks.map(({ geometry }) => ringsOf(geometry, frame)));
  return Array.from(polygonOfEach(index, x, y), (block) => blocks[block] ?? null);
}
