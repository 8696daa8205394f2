import proj4 from "proj4";

/** WGS 84 [longitude, latitude], degrees. GeoJSON's `number[]` fits. */
export type LonLat = readonly number[];
/** Metres east and north of a frame's origin. */
export type Xy = readonly [number, number];

/**
 * A local azimuthal equidistant frame on the WGS 84 ellipsoid: everything is measured in it, in metres.
 *
 * Accuracy: lines from the origin are true; other distances, and areas, are off by at most 0.7 ppm within 12 km of it,
 * 2 ppm within 20 km and 4 ppm within 30 km: the error grows with the square. Measures taken in degrees are up to 0.25 %
 * off at 40° N. Tested against GeographicLib's geodesics.
 */
export interface Frame {
  readonly origin: LonLat;
  toXy(position: LonLat): Xy;
  toLonLat(xy: Xy): [number, number];
}

export function frameAt(origin: LonLat): Frame {
  const [lon, lat] = origin as [number, number];
  const projection = proj4(`+proj=aeqd +lat_0=${lat} +lon_0=${lon} +ellps=WGS84 +units=m +no_defs`);
  return {
    origin,
    toXy: (position) => projection.forward([position[0] ?? Number.NaN, position[1] ?? Number.NaN]) as [number, number],
    toLonLat: (xy) => projection.inverse([xy[0], xy[1]]) as [number, number],
  };
}

/** The frame of a box [west, south, east, north]: its origin is the middle. */
export const frameOf = ([west, south, east, north]: readonly [number, number, number, number]): Frame =>
  frameAt([(west + east) / 2, (south + north) / 2]);
