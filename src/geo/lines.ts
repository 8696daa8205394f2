import type { Xy } from "./frame.ts";
import { along, distance } from "./segments.ts";

/** Metres along a line. */
export function lengthOf(line: readonly Xy[]): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) length += distance(line[i - 1] as Xy, line[i] as Xy);
  return length;
}

/** The point so many metres from the start of a line; its end where the line is shorter. */
export function pointAlong(line: readonly Xy[], offsetM: number): Xy {
  let left = offsetM;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Xy, line[i] as Xy];
    const length = distance(a, b);
    if (left <= length) return along(a, b, length === 0 ? 0 : left / length);
    left -= length;
  }
  return line.at(-1) as Xy;
}

/** The part of a line between two distances from its start, in metres; backwards where the first is the larger. */
export function partOf(line: readonly Xy[], fromM: number, toM: number): Xy[] {
  if (fromM > toM) return partOf(line, toM, fromM).reverse();
  const part: Xy[] = [];
  let passed = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Xy, line[i] as Xy];
    const length = distance(a, b);
    const [enter, leave] = [Math.max(fromM, passed), Math.min(toM, passed + length)];
    if (enter <= leave && length > 0) {
      if (part.length === 0) part.push(along(a, b, (enter - passed) / length));
      part.push(along(a, b, (leave - passed) / length));
    }
    passed += length;
  }
  return part;
}
