import {
  booleanOpDWithPolyTree,
  ClipType,
  FillRule,
  intersectD,
  type PathD,
  type PathsD,
  type PolyPathD,
  PolyTreeD,
  unionD,
} from "clipper2-ts";
import type { MultiPolygon, Position } from "geojson";
import type { Frame } from "#geo/frame.ts";
import { boxOf, type Ring, type Rings } from "#geo/rings.ts";

/** Overlays are rounded to millimetres: this many decimals of a metre. */
export const decimals = 3;

/**
 * Ground that lies in any of the shapes.
 * Cost: neighbours are united first, and then their unions, so that borders inside a crowd are gone early: O(n log n)
 * where the border of the union does not outgrow the shapes. Clipper alone, given all at once, grows with the square.
 */
export function unionOf(shapes: readonly Rings[]): Rings {
  const placed = shapes.map((rings) => {
    const { minX, minY, maxX, maxY } = boxOf(rings.flat());
    return { paths: pathsOf(rings), x: minX + maxX, y: minY + maxY };
  });
  return ringsOfPaths(united(placed));
}

interface Placed {
  readonly paths: PathsD;
  /** Twice the middle of its box. */
  readonly x: number;
  readonly y: number;
}

/** Shapes that clipper unites in one go. */
const handful = 4;

function united(shapes: readonly Placed[]): PathsD {
  if (shapes.length <= handful)
    return unionD(
      shapes.flatMap(({ paths }) => paths),
      [],
      FillRule.NonZero,
      decimals,
    );
  const { minX, minY, maxX, maxY } = boxOf(shapes.map(({ x, y }) => [x, y]));
  const axis = maxX - minX > maxY - minY ? "x" : "y";
  const ordered = shapes.toSorted((one, other) => one[axis] - other[axis]);
  const half = ordered.length >> 1;
  return unionD(united(ordered.slice(0, half)), united(ordered.slice(half)), FillRule.NonZero, decimals);
}

/** Ground that lies in both shapes. Cost: O(n log n) in corners and crossings. */
export const intersectionOf = (one: Rings, other: Rings): Rings =>
  ringsOfPaths(intersectD(pathsOf(one), pathsOf(other), FillRule.NonZero, decimals));

/** A shape as it is drawn, in WGS 84: each shell with its own holes. */
export const multiPolygonOf = (shape: Rings, frame: Frame): MultiPolygon =>
  shellsOf(ClipType.Union, pathsOf(shape), null, frame);

/** The outcome of an overlay by the even-odd rule, drawn in WGS 84. */
export function shellsOf(type: ClipType, subject: PathsD, clip: PathsD | null, frame: Frame): MultiPolygon {
  const tree = new PolyTreeD();
  booleanOpDWithPolyTree(type, subject, clip, tree, FillRule.EvenOdd, decimals);
  return { type: "MultiPolygon", coordinates: shells(tree, frame) };
}

function shells(parent: PolyPathD, frame: Frame): Position[][][] {
  return childrenOf(parent).flatMap((shell) => {
    const holes = childrenOf(shell);
    return [
      [shell, ...holes].map((ring) => drawn(ring.poly ?? [], frame)),
      ...holes.flatMap((hole) => shells(hole, frame)),
    ];
  });
}

const childrenOf = (parent: PolyPathD) => Array.from({ length: parent.count }, (_, index) => parent.child(index));

function drawn(path: PathD, frame: Frame): Position[] {
  const ring: Position[] = path.map(({ x, y }) => frame.toLonLat([x, y]));
  return ring[0] ? [...ring, ring[0]] : ring;
}

/** Clipper repeats no corner to close a ring. */
export const pathsOf = (rings: Rings): PathsD => rings.map((ring) => ring.slice(1).map(([x, y]) => ({ x, y })));

const ringsOfPaths = (paths: PathsD): Rings =>
  paths.map((path): Ring => [...path, ...path.slice(0, 1)].map(({ x, y }) => [x, y]));
