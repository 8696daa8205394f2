/** Where the map looks. Degrees WGS 84; zoom as MapLibre counts it. */
export interface Camera {
  readonly centre: readonly [number, number];
  readonly zoom: number;
}

/** [west, south, east, north] in degrees. */
export type Box = readonly [number, number, number, number];

/** Pixels the panels cover on each side. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
