import initGeos from "geos-wasm";
import type { Xy } from "../../src/geo/frame.ts";
import type { Rings } from "../../src/geo/rings.ts";

type Geos = Awaited<ReturnType<typeof initGeos>>;
type Pointer = number;

/** Quarter-circle segments of a disc: 32 are 0.04 % of its area short, the coarsest that keep within the tolerance. */
const quadrantSegments = 32;

interface GeosCoverage {
  /** m² of each community within any disc: one union of all discs, prepared, against each community. */
  byOneUnion(xs: Float64Array, ys: Float64Array, radiusM: number): Float64Array;
  /** The same: for each community the union of the discs near it. */
  byCommunity(xs: Float64Array, ys: Float64Array, radiusM: number): Float64Array;
}

/** The communities as GEOS geometries, made once, with their areas. */
export async function geosCoverageOf(communities: readonly Rings[]): Promise<GeosCoverage> {
  const geos = await initGeos();
  const { GEOSIntersection, GEOSGeom_destroy, GEOSUnaryUnion, GEOSBuffer } = geos;
  const polygons = communities.map((rings) => polygonOf(geos, rings));
  const areas = polygons.map((polygon) => areaOf(geos, polygon));
  const boxes = communities.map((rings) => {
    const xs = (rings[0] ?? []).map(([x]) => x);
    const ys = (rings[0] ?? []).map(([, y]) => y);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  });

  const unionOf = (xs: Float64Array, ys: Float64Array, chosen: Iterable<number>, radiusM: number): Pointer => {
    // One disc, copied to each place, is far quicker than a buffer of each point.
    const origin = pointAt(geos, 0, 0);
    const template = GEOSBuffer(origin, radiusM, quadrantSegments);
    GEOSGeom_destroy(origin);
    const corners = cornersOf(geos, template);
    GEOSGeom_destroy(template);
    const discs: Pointer[] = [];
    for (const i of chosen) {
      const [x, y] = [xs[i] as number, ys[i] as number];
      discs.push(polygonOf(geos, [corners.map(([u, v]): Xy => [u + x, v + y])]));
    }
    const collection = collectionOf(geos, discs);
    const union = GEOSUnaryUnion(collection);
    GEOSGeom_destroy(collection);
    return union;
  };

  const shared = (polygon: Pointer, union: Pointer): number => {
    const part = GEOSIntersection(polygon, union);
    const area = areaOf(geos, part);
    GEOSGeom_destroy(part);
    return area;
  };

  return {
    byOneUnion: (xs, ys, radiusM) => {
      const union = unionOf(xs, ys, xs.keys(), radiusM);
      const prepared = geos.GEOSPrepare(union);
      const found = polygons.map((polygon, index) => {
        if (geos.GEOSPreparedContains(prepared, polygon) === 1) return areas[index] as number;
        return geos.GEOSPreparedIntersects(prepared, polygon) === 1 ? shared(polygon, union) : 0;
      });
      geos.GEOSPreparedGeom_destroy(prepared);
      GEOSGeom_destroy(union);
      return Float64Array.from(found);
    },
    byCommunity: (xs, ys, radiusM) => {
      const found = polygons.map((polygon, index) => {
        const [west, south, east, north] = boxes[index] as readonly [number, number, number, number];
        const near: number[] = [];
        for (let i = 0; i < xs.length; i++) {
          const [x, y] = [xs[i] as number, ys[i] as number];
          if (x > west - radiusM && x < east + radiusM && y > south - radiusM && y < north + radiusM) near.push(i);
        }
        if (near.length === 0) return 0;
        const union = unionOf(xs, ys, near, radiusM);
        const area = shared(polygon, union);
        GEOSGeom_destroy(union);
        return area;
      });
      return Float64Array.from(found);
    },
  };
}

function areaOf(geos: Geos, geometry: Pointer): number {
  const at = geos.Module._malloc(8);
  geos.GEOSArea(geometry, at);
  const area = geos.Module.HEAPF64[at / 8] as number;
  geos.Module._free(at);
  return area;
}

function sequenceOf(geos: Geos, corners: readonly Xy[]): Pointer {
  const at = geos.Module._malloc(corners.length * 16);
  const view = geos.Module.HEAPF64;
  corners.forEach(([x, y], i) => {
    view[at / 8 + 2 * i] = x;
    view[at / 8 + 2 * i + 1] = y;
  });
  const sequence = geos.GEOSCoordSeq_copyFromBuffer(at, corners.length, 0, 0);
  geos.Module._free(at);
  return sequence;
}

const pointAt = (geos: Geos, x: number, y: number): Pointer => geos.GEOSGeom_createPoint(sequenceOf(geos, [[x, y]]));

function listOf<Result>(geos: Geos, pointers: readonly Pointer[], use: (list: Pointer) => Result): Result {
  const list = geos.Module._malloc(Math.max(4, pointers.length * 4));
  geos.Module.HEAPU32.set(pointers, list / 4);
  const result = use(list);
  geos.Module._free(list);
  return result;
}

function polygonOf(geos: Geos, [shell = [], ...holes]: Rings): Pointer {
  const ring = (corners: readonly Xy[]) => geos.GEOSGeom_createLinearRing(sequenceOf(geos, corners));
  return listOf(geos, holes.map(ring), (list) => geos.GEOSGeom_createPolygon(ring(shell), list, holes.length));
}

const multiPolygon = 6;
const collectionOf = (geos: Geos, parts: readonly Pointer[]): Pointer =>
  listOf(geos, parts, (list) => geos.GEOSGeom_createCollection(multiPolygon, list, parts.length));

/** The shell of a polygon. */
function cornersOf(geos: Geos, polygon: Pointer): Xy[] {
  const ring = geos.GEOSGetExteriorRing(polygon);
  const count = geos.GEOSGetNumCoordinates(ring);
  const at = geos.Module._malloc(count * 16);
  geos.GEOSCoordSeq_copyToBuffer(geos.GEOSGeom_getCoordSeq(ring), at, 0, 0);
  const view = geos.Module.HEAPF64;
  const corners = Array.from(
    { length: count },
    (_, i): Xy => [view[at / 8 + 2 * i] as number, view[at / 8 + 2 * i + 1] as number],
  );
  geos.Module._free(at);
  return corners;
}
