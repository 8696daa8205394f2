/** Draws small vector shapes to pixels without a canvas, so that every machine and test gets the same bytes. */

export type Polyline = readonly (readonly [number, number])[];

const curveSteps = 8;

/** Paths of absolute M L H V C Z as polylines. Throws on anything else: the paths are our own. */
export function polylinesOf(d: string): Polyline[] {
  const tokens = d.match(/[MLHVCZ]|-?\d*\.?\d+/g) ?? [];
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

/** Distance from a point to the nearest line, and whether the lines enclose it (even-odd). */
export function measure(lines: readonly Polyline[], x: number, y: number): { distance: number; inside: boolean } {
  let nearest = Number.POSITIVE_INFINITY;
  let inside = false;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = line[i - 1] as [number, number];
      const [bx, by] = line[i] as [number, number];
      const dx = bx - ax;
      const dy = by - ay;
      const along =
        dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
      const ex = x - ax - along * dx;
      const ey = y - ay - along * dy;
      nearest = Math.min(nearest, ex * ex + ey * ey);
      if (ay > y !== by > y && x < ax + ((y - ay) / dy) * dx) inside = !inside;
    }
  }
  return { distance: Math.sqrt(nearest), inside };
}

/** Paints `colour` (#rrggbb) over one pixel of straight-alpha RGBA. */
export function paint(data: Uint8ClampedArray, pixel: number, colour: string, coverage: number): void {
  const alpha = Math.min(1, Math.max(0, coverage));
  if (alpha === 0) return;
  const at = pixel * 4;
  const below = (data[at + 3] ?? 0) / 255;
  const out = alpha + below * (1 - alpha);
  for (let channel = 0; channel < 3; channel++) {
    const value = Number.parseInt(colour.slice(1 + channel * 2, 3 + channel * 2), 16);
    data[at + channel] = (value * alpha + (data[at + channel] ?? 0) * below * (1 - alpha)) / out;
  }
  data[at + 3] = out * 255;
}
