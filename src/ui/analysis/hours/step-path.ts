/** An SVG path of steps: each value holds from its hour to the next, across a box of `width` by `height`, `most` at its top. */
export function stepPath(
  values: readonly number[],
  { width, height, most }: { readonly width: number; readonly height: number; readonly most: number },
): string {
  const step = width / values.length;
  const y = (value: number) => round(height - (most > 0 ? value / most : 0) * height);
  return values
    .map(
      (value, index) =>
        `${index === 0 ? "M0" : ""}${index === 0 ? ` ${y(value)}` : `V${y(value)}`}H${round((index + 1) * step)}`,
    )
    .join("");
}

const round = (value: number) => Math.round(value * 100) / 100;
