import type { Position } from "geojson";
import { type Area, plannedSource } from "#domain/area.ts";

/**
 * A short text that differs, but for a chance of 2⁻⁶⁴, wherever two areas' grounds do: what noding reads, in its order.
 * Tells whether a stored network belongs to the layers beside it. Cost: one look at every coordinate.
 */
export function groundPrint(area: Area): string {
  const hash = new Hash();
  hash.numbers(area.manifest.bbox);
  for (const { id, walkable, level, geometry } of area.streets) {
    hash.text(id);
    hash.numbers([walkable ? 1 : 0, level]);
    hash.line(geometry.coordinates);
  }
  for (const { id, geometry } of area.barriers) {
    hash.text(id);
    hash.line(geometry.coordinates);
  }
  for (const { id, barriers, geometry } of area.crossings) {
    if (geometry.type !== "Point") continue;
    hash.text([id, ...barriers].join(" "));
    hash.numbers(geometry.coordinates);
  }
  const gated = new Set(area.gates.flatMap(({ zone, source }) => (source === plannedSource ? [] : [zone])));
  for (const { id, kind, geometry } of area.zones) {
    if (kind === "block") continue;
    hash.text(`${id} ${gated.has(id)}`);
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) hash.line(ring);
  }
  return hash.end();
}

/** Two FNV-1a hashes of 32 bits over 32-bit words, from different starts. */
class Hash {
  #one = 0x811c9dc5;
  #other = 0x1b873593;
  readonly #float = new Float64Array(1);
  readonly #words = new Int32Array(this.#float.buffer);

  #word(word: number): void {
    this.#one = Math.imul(this.#one ^ word, 0x01000193);
    this.#other = Math.imul(this.#other ^ (word >>> 7) ^ (word << 3), 0x85ebca6b);
    this.#other ^= this.#other >>> 13;
  }

  numbers(values: readonly number[]): void {
    for (const value of values) {
      this.#float[0] = value;
      this.#word(this.#words[0] as number);
      this.#word(this.#words[1] as number);
    }
  }

  line(positions: readonly Position[]): void {
    this.#word(positions.length);
    for (const [x = 0, y = 0] of positions) this.numbers([x, y]);
  }

  text(text: string): void {
    this.#word(text.length);
    for (let i = 0; i < text.length; i++) this.#word(text.charCodeAt(i));
  }

  end(): string {
    return [this.#one, this.#other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }
}
