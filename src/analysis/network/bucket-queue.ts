/**
 * Nodes by distance, in buckets of equal width round a circle. A bucket is emptied in no particular order, and a node
 * reached again on a shorter way stands in it twice: whoever takes entries out passes over those whose node has moved on.
 * On street networks this is two to three times as fast as a binary heap.
 *
 * All distances in the queue at one time must lie within `spanMm` of one another. The fields are open, so that the loop
 * of a search runs on them without a call: see `spread` in search.ts, and leave the queue empty as it does.
 */
export class BucketQueue {
  /** Bucket of a distance: `mm >> shift`. Its place in the circle: that, and `mask`. */
  readonly shift: number;
  readonly mask: number;
  readonly spanMm: number;
  /** By place in the circle: the entry on top, -1 for none. */
  readonly head: Int32Array;
  /** Node and next entry of each entry, in turn. */
  entries: Int32Array;
  used = 0;
  /** Entries not yet taken out, and the bucket to go on from. */
  live = 0;
  current = 0;

  /** @param width width of a bucket in millimetres, rounded down to a power of two. */
  constructor(width: number, spanMm: number, capacity: number) {
    const narrowest = Math.ceil(Math.log2(spanMm / mostBuckets));
    this.shift = Math.max(0, narrowest, Math.floor(Math.log2(Math.max(1, width))));
    const buckets = 2 ** Math.ceil(Math.log2(Math.floor(spanMm / 2 ** this.shift) + 2));
    this.mask = buckets - 1;
    this.spanMm = spanMm;
    this.head = new Int32Array(buckets).fill(-1);
    this.entries = new Int32Array(2 * Math.max(16, capacity));
  }

  push(node: number, mm: number): void {
    const bucket = mm >> this.shift;
    if (this.live === 0 || bucket < this.current) this.current = bucket;
    if (2 * this.used === this.entries.length) this.entries = doubled(this.entries);
    const place = bucket & this.mask;
    this.entries[2 * this.used] = node;
    this.entries[2 * this.used + 1] = this.head[place] as number;
    this.head[place] = this.used++;
    this.live++;
  }
}

/** So many buckets at most: wider ones are only slower. */
const mostBuckets = 2 ** 17;

export function doubled(column: Int32Array): Int32Array {
  const longer = new Int32Array(2 * column.length);
  longer.set(column);
  return longer;
}
