import { type LensRow, type LensUnit, type LensView, lensUnits, outsideBlocks } from "#domain/answers/lens.ts";
import { blocksOf } from "./blocks.ts";
import type { Engine } from "./engine.ts";
import { gather } from "./gather.ts";
import { inhabited } from "./inhabited.ts";
import { placeAt } from "./places.ts";

/** Side of the squares that stand in for buildings, in metres. */
const squareM = 100;
/** A value from which a unit looks well served. */
const looksWell = 0.5;
/** A variance below this is rounding, not a spread. */
const leastVariance = 1e-12;

/**
 * The ground that no unit parts: a square, cut where a compound's wall or a block's border runs through it. Every unit is
 * a sum of these, so the variance between them is the most that any unit can show (rule A8.4).
 */
interface Piece {
  readonly ids: Readonly<Record<Exclude<LensUnit, "community">, string>>;
  readonly square: readonly [column: number, row: number];
  residents: number;
  /** Sum of values, weighed by residents. */
  sum: number;
  /** Whether anybody in it has nothing at all. */
  none: boolean;
}

/** An indicator, given by doorstep from 0 to 1, through every unit (rules A8.1 to A8.5). */
export function viewsOf(engine: Engine, values: Float64Array): readonly LensView[] {
  const pieces = piecesOf(engine, values);
  const hasBlocks = engine.area.zones.some(({ kind }) => kind === "block");
  const finest = varianceOf(pieces.map((piece) => ({ residents: piece.residents, value: meanOf(piece) })));
  return lensUnits.map((unit): LensView => {
    const nothing = { unit, rows: [], spread: null, hidden: null, hides: [] };
    // A package names no ground of residents' committees: its communities are the compounds people live in.
    if (unit === "community" || (unit === "block" && !hasBlocks)) return { ...nothing, notAssessed: "no_boundaries" };
    if (pieces.length === 0) return { ...nothing, notAssessed: "no_people" };
    const groups = [...groupedBy(pieces, unit)];
    const rows = groups.map(([id, own]) => rowOf(engine, id, own, unit === "grid"));
    const variance = varianceOf(rows);
    return {
      unit,
      notAssessed: null,
      rows,
      spread: Math.sqrt(variance),
      hidden: finest === 0 ? 0 : Math.min(1, Math.max(0, 1 - variance / finest)),
      hides: groups.flatMap(([id, own], i) =>
        (rows[i]?.value ?? 0) >= looksWell && own.some(({ none }) => none) ? [id] : [],
      ),
    };
  });
}

function piecesOf(engine: Engine, values: Float64Array): readonly Piece[] {
  const { area, network, starts } = engine;
  const blocks = blocksOf(area, network.frame, starts);
  const pieces = new Map<string, Piece>();
  for (const { zone, own } of inhabited(engine)) {
    for (const start of own) {
      const at = placeAt(starts, start);
      const square = [Math.floor(at[0] / squareM), Math.floor(at[1] / squareM)] as const;
      const ids = {
        grid: square.join(),
        compound: zone.id,
        block: blocks[start]?.id ?? outsideBlocks,
        subdistrict: area.manifest.id,
      };
      const key = JSON.stringify(ids);
      const piece = pieces.get(key) ?? { ids, square, residents: 0, sum: 0, none: false };
      pieces.set(key, piece);
      const [residents, value] = [starts.residents[start] as number, values[start] as number];
      piece.residents += residents;
      piece.sum += residents * value;
      piece.none ||= value === 0;
    }
  }
  return [...pieces.values()];
}

function groupedBy(pieces: readonly Piece[], unit: keyof Piece["ids"]): ReadonlyMap<string, readonly Piece[]> {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) gather(groups, piece.ids[unit], piece);
  return groups;
}

const meanOf = ({ sum, residents }: Piece): number => Math.min(1, sum / residents);

function rowOf({ network }: Engine, id: string, pieces: readonly Piece[], isSquare: boolean): LensRow {
  const residents = pieces.reduce((all, piece) => all + piece.residents, 0);
  const value = Math.min(1, pieces.reduce((all, { sum }) => all + sum, 0) / residents);
  const values = pieces.map(meanOf);
  const poor = pieces.reduce((all, piece) => (meanOf(piece) < value / 2 ? all + piece.residents : all), 0);
  const [column, row] = (pieces[0] as Piece).square;
  const [lon, lat] = network.frame.toLonLat([column * squareM, row * squareM]);
  return {
    id,
    residents,
    value,
    least: Math.min(...values),
    most: Math.max(...values),
    below: poor / residents,
    square: isSquare ? { lon, lat, sizeM: squareM } : null,
  };
}

/** Weighed by residents. */
function varianceOf(units: readonly { readonly residents: number; readonly value: number }[]): number {
  const people = units.reduce((all, { residents }) => all + residents, 0);
  if (people === 0) return 0;
  const mean = units.reduce((all, { residents, value }) => all + residents * value, 0) / people;
  const variance = units.reduce((all, { residents, value }) => all + residents * (value - mean) ** 2, 0) / people;
  return variance < leastVariance ? 0 : variance;
}
