import type { Zone } from "#domain/area.ts";
import type { Xy } from "#geo/frame.ts";
import { contains } from "#geo/rings.ts";
import type { Compound } from "./network/compounds.ts";
import type { WalkNetwork } from "./network/walk-network.ts";

/** A place people set out from: the middle of a square of a zone, with its part of the zone's people. */
export interface Doorstep {
  readonly at: Xy;
  readonly zone: Zone;
  readonly residents: number;
  readonly workers: number;
  readonly areaM2: number;
  /** Side of its square in metres. */
  readonly sizeM: number;
}

/** No zone is stood for by fewer doorsteps: small ones get a finer grid. */
const fewest = 8;
/** The finest grid, in metres. */
const finestM = 2;

/**
 * Samples every campus, park and community on squares of one grid of the area. Rule W7: a zone's residents, workers
 * and area are spread evenly over its doorsteps, and sum to the zone's.
 * Accuracy: shares of a zone's area are true to about one square along its outline.
 */
export function doorstepsOf(network: WalkNetwork, gridM: number): readonly Doorstep[] {
  return [...network.compounds.values()].flatMap((compound) => {
    let sizeM = gridM;
    let places = squaresIn(compound, sizeM);
    while (places.length < fewest && sizeM > finestM) {
      sizeM /= 2;
      places = squaresIn(compound, sizeM);
    }
    if (places.length === 0) places = [compound.rings[0]?.[0] ?? [0, 0]];
    const { zone, areaM2 } = compound;
    return places.map((at) => ({
      at,
      zone,
      residents: zone.residents / places.length,
      workers: zone.workers / places.length,
      areaM2: areaM2 / places.length,
      sizeM,
    }));
  });
}

/** Middles of the squares of a grid through the frame's origin whose middle lies inside. */
function squaresIn({ rings, box }: Compound, sizeM: number): Xy[] {
  const middles: Xy[] = [];
  const start = (low: number) => (Math.floor(low / sizeM) + 0.5) * sizeM;
  for (let y = start(box.minY); y <= box.maxY; y += sizeM) {
    for (let x = start(box.minX); x <= box.maxX; x += sizeM) if (contains(rings, [x, y])) middles.push([x, y]);
  }
  return middles;
}
