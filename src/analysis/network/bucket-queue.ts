/**
 * A queue of nodes by distance, in buckets of equal width round a circle. A bucket is emptied in no particular order,
 * so a node taken out may come back with a shorter distance; none comes back once its bucket is passed.
 * On street networks this is two to three times as fast as a binary heap.
 *
 * All distances in the queue at one time must lie within `spanMm` of one another.
 */
export interface BucketQueue {
  /** Puts a node in, or moves it to a shorter distance. */
  push(node: number, mm: number): void;
  /** Takes out a node of the lowest bucket; -1 when empty. */
  pop(): number;
}

/** So many buckets at most: wider ones are only slower. */
const mostBuckets = 2 ** 17;

/** @param width width of a bucket in millimetres, rounded down to a power of two. */
export function bucketQueue(nodeCount: number, width: number, spanMm: number): BucketQueue {
  const narrowest = Math.ceil(Math.log2(spanMm / mostBuckets));
  const shift = Math.max(0, narrowest, Math.floor(Math.log2(Math.max(1, width))));
  const buckets = 2 ** Math.ceil(Math.log2(Math.floor(spanMm / 2 ** shift) + 2));
  const mask = buckets - 1;
  // Each bucket is a ring-less double chain through `next` and `previous`; `bucketOf` is -1 for nodes outside.
  const head = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(nodeCount);
  const previous = new Int32Array(nodeCount);
  const bucketOf = new Int32Array(nodeCount).fill(-1);
  let size = 0;
  let lowest = 0;

  const push = (node: number, mm: number) => {
    const bucket = (mm >> shift) & mask;
    const old = bucketOf[node] as number;
    if (old === bucket) return;
    if (old >= 0) {
      const [before, after] = [previous[node] as number, next[node] as number];
      if (before < 0) head[old] = after;
      else next[before] = after;
      if (after >= 0) previous[after] = before;
    } else {
      // The first node in, and any that lies before the present place, sets the place to look from.
      if (size === 0) lowest = mm >> shift;
      size++;
    }
    if (mm >> shift < lowest) lowest = mm >> shift;
    const top = head[bucket] as number;
    next[node] = top;
    previous[node] = -1;
    if (top >= 0) previous[top] = node;
    head[bucket] = node;
    bucketOf[node] = bucket;
  };

  const pop = () => {
    if (size === 0) return -1;
    while ((head[lowest & mask] as number) < 0) lowest++;
    const bucket = lowest & mask;
    const node = head[bucket] as number;
    const after = next[node] as number;
    head[bucket] = after;
    if (after >= 0) previous[after] = -1;
    bucketOf[node] = -1;
    size--;
    return node;
  };

  return { push, pop };
}
