import type { Zone } from "#domain/area.ts";
import type { Xy } from "#geo/frame.ts";
import { contains } from "#geo/rings.ts";
import type { Compound } from "./network/compounds.ts";
import type { Ground } from "./network/ground.ts";
import type { WalkNetwork } from "./network/walk-network.ts";
import { type Exits, exitsOf, type Places, placesOf } from "./places.ts";

/**
 * Places people set out from, in columns: the middle of a square of a zone each, with its part of the zone's people.
 * The doorsteps of one compound follow one another.
 */
export interface Sample extends Places {
  /** By doorstep. A doorstep's `compound` indexes `zones`. */
  readonly residents: Float64Array;
  readonly workers: Float64Array;
  readonly areaM2: Float64Array;
  /** By compound: its zone, the first of its doorsteps, and the side of their squares in metres. One more `first` ends the list. */
  readonly zones: readonly Zone[];
  readonly first: Int32Array;
  readonly sizeM: Float64Array;
}

/** Doorsteps on a network. */
export type Doorsteps = Sample & Exits;

export const doorstepsOn = (network: WalkNetwork, sample: Sample): Doorsteps => ({
  ...sample,
  ...exitsOf(network, sample),
});

/** No zone is stood for by fewer doorsteps: small ones get a finer grid. */
const fewest = 8;
/** The finest grid, in metres. */
const finestM = 2;

/**
 * Samples every campus, park and community on squares of one grid of the area. Rule W7: a zone's residents, workers
 * and area are spread evenly over its doorsteps, and sum to the zone's.
 * Accuracy: shares of a zone's area are true to about one square along its outline.
 */
export function sampleOf(ground: Ground, gridM: number): Sample {
  const compounds = [...ground.compounds.values()];
  const samples = compounds.map((compound) => squaresOf(compound, gridM));
  const owner = samples.flatMap(({ places }, index) => places.map(() => compounds[index] as Compound));
  const shared = (whole: (compound: Compound) => number) =>
    Float64Array.from(owner, (compound) => whole(compound) / (samples[compound.index]?.places.length ?? 1));
  const first = new Int32Array(compounds.length + 1);
  samples.forEach(({ places }, index) => {
    first[index + 1] = (first[index] as number) + places.length;
  });
  return {
    ...placesOf(
      ground,
      samples.flatMap(({ places }) => places),
      (_, index) => owner[index] ?? null,
    ),
    residents: shared(({ zone }) => zone.residents),
    workers: shared(({ zone }) => zone.workers),
    areaM2: shared(({ areaM2 }) => areaM2),
    zones: compounds.map(({ zone }) => zone),
    first,
    sizeM: Float64Array.from(samples, ({ sizeM }) => sizeM),
  };
}

/** The doorsteps of a compound. */
export const doorstepsIn = ({ first }: Sample, compound: number): readonly number[] =>
  Array.from(
    { length: (first[compound + 1] as number) - (first[compound] as number) },
    (_, i) => (first[compound] as number) + i,
  );

function squaresOf(compound: Compound, gridM: number): { readonly places: readonly Xy[]; readonly sizeM: number } {
  let sizeM = gridM;
  let places = squaresIn(compound, sizeM);
  while (places.length < fewest && sizeM > finestM) {
    sizeM /= 2;
    places = squaresIn(compound, sizeM);
  }
  return { places: places.length > 0 ? places : [compound.rings[0]?.[0] ?? [0, 0]], sizeM };
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
