declare module "polylabel" {
  /** The point inside a polygon farthest from its outline, to `precision` in the units of the rings. */
  export default function polylabel(
    rings: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): readonly [number, number] & { readonly distance: number };
}
