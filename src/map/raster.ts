/** Draws small vector shapes to pixels without a canvas, so that every machine and test gets the same bytes. */

export type Polyline = readonly (readonly [number, number])[];

const curveSteps = 8;

/** Paths of absolute M L H V C Z as polylines. Throws on anything else: the paths are our own. */
export function polylinesOf(d: string): Polyline[] {
  const tokens = d.match(/[A-Za-z]|-?\d*\.?\d+/g) ?? [];
  const lines: [number, number][][] = [];
  let line: [number, number][] = [];
  let at: [number, number] = [0, 0];
  let index = 0;
  const number = () => Number(tokens[index++]);
  const to = (point: [number, number]) => {
    at = point;
    line.push(point);
  };
  while (index < tokens.length) {
    const command = tokens[index++];
    const first = index;
    do {
      if (command === "M" && index === first) {
        line = [];
        lines.push(line);
        to([number(), number()]);
      } else if (command === "M" || command === "L") to([number(), number()]);
      else if (command === "H") to([number(), at[1]]);
      else if (command === "V") to([at[0], number()]);
      else if (command === "C") curve(at, [number(), number()], [number(), number()], [number(), number()]).forEach(to);
      else if (command === "Z") {
        const start = line[0];
        if (start) to(start);
      } else throw new Error(`Icon path: ${command} is not understood in "${d}"`);
    } while (index < tokens.length && /[\d.-]/.test(tokens[index]?.[0] ?? ""));
  }
  return lines;
}

function curve(a: [number, number], b: [number, number], c: [number, number], d: [number, number]): [number, number][] {
  return Array.from({ length: curveSteps }, (_, step) => {
    const t = (step + 1) / curveSteps;
    const s = 1 - t;
    const at = (i: 0 | 1) => s * s * s * a[i] + 3 * s * s * t * b[i] + 3 * s * t * t * c[i] + t * t * t * d[i];
    return [at(0), at(1)];
  });
}

/** Cuts lines into dashes, the pattern starting anew on each line. */
export function dashed(lines: readonly Polyline[], pattern: readonly number[]): Polyline[] {
  const dashes: [number, number][][] = [];
  for (const line of lines) {
    let phase = 0;
    let left = pattern[0] ?? 0;
    let dash: [number, number][] | null = line[0] ? [[...line[0]]] : null;
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = line[i - 1] as [number, number];
      const [bx, by] = line[i] as [number, number];
      const length = Math.hypot(bx - ax, by - ay);
      let done = 0;
      while (length - done > left) {
        done += left;
        const point: [number, number] = [ax + ((bx - ax) * done) / length, ay + ((by - ay) * done) / length];
        if (dash) {
          dashes.push([...dash, point]);
          dash = null;
        } else dash = [point];
        phase = (phase + 1) % pattern.length;
        left = pattern[phase] ?? 0;
      }
      left -= length - done;
      dash?.push([bx, by]);
    }
    if (dash && dash.length > 1) dashes.push(dash);
  }
  return dashes;
}

/** Straight pieces as [ax, ay, bx, by] one after another: the innermost loop runs some hundred thousand times an icon. */
export type Segments = Float64Array;

export const segmentsOf = (lines: readonly Polyline[]): Segments =>
  Float64Array.from(lines.flatMap((line) => line.slice(1).flatMap((end, index) => [...(line[index] ?? end), ...end])));

/** Distance from a point to the nearest segment: negative where they enclose it (even-odd). */
export function signedDistance(segments: Segments, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let inside = false;
  for (let i = 0; i < segments.length; i += 4) {
    const ax = segments[i] as number;
    const ay = segments[i + 1] as number;
    const dx = (segments[i + 2] as number) - ax;
    const dy = (segments[i + 3] as number) - ay;
    const px = x - ax;
    const py = y - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    const ex = px - along * dx;
    const ey = py - along * dy;
    nearest = Math.min(nearest, ex * ex + ey * ey);
    if (ay > y !== ay + dy > y && px < (py / dy) * dx) inside = !inside;
  }
  return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
}

/** West, north, east and south ends, widened by `margin`. */
export function extentOf(segments: Segments, margin: number): readonly [number, number, number, number] {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < segments.length; i += 2) {
    const x = segments[i] as number;
    const y = segments[i + 1] as number;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return [west - margin, north - margin, east + margin, south + margin];
}

export type Rgb = readonly [number, number, number];

/** #rrggbb as three bytes. */
export const rgbOf = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** What `colour` at this opacity looks like on `ground`, as #rrggbb. */
export function mixed(colour: string, ground: string, opacity: number): string {
  const below = rgbOf(ground);
  const bytes = rgbOf(colour).map((value, at) => Math.round(value * opacity + (below[at] ?? 0) * (1 - opacity)));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** Paints over one pixel of straight-alpha RGBA. */
export function paint(data: Uint8ClampedArray, pixel: number, colour: Rgb, coverage: number): void {
  if (coverage <= 0) return;
  const alpha = Math.min(1, coverage);
  const at = pixel * 4;
  const below = ((data[at + 3] ?? 0) / 255) * (1 - alpha);
  const out = alpha + below;
  for (let channel = 0; channel < 3; channel++) {
    data[at + channel] = ((colour[channel] ?? 0) * alpha + (data[at + channel] ?? 0) * below) / out;
  }
  data[at + 3] = out * 255;
}
