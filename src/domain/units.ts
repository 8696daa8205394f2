declare const unit: unique symbol;
type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

export type Metres = Quantity<"m">;
export type SquareMetres = Quantity<"m²">;
/** A share of a whole, 0 to 1. */
export type Share = Quantity<"share">;
/** Persons. Fractional inside an analysis; whole only where a census gave it. */
export type People = Quantity<"people">;

export const metres = (value: number) => value as Metres;
export const squareMetres = (value: number) => value as SquareMetres;
export const people = (value: number) => value as People;
/** `part` of `whole`, or null where there is no whole to take a share of. */
export const share = (part: number, whole: number): Share | null =>
  whole > 0 ? (Math.min(1, Math.max(0, part / whole)) as Share) : null;
