/** Numbers from 0 to 1, always the same for one seed (mulberry32). */
export interface Random {
  next(): number;
  between(low: number, high: number): number;
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    below: (count) => Math.floor(next() * count),
  };
}

/** The items in a random order, in place (Fisher-Yates). */
export function shuffle<Items extends { [index: number]: number; readonly length: number }>(
  items: Items,
  random: Random,
): Items {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = items[i] as number;
    items[i] = items[j] as number;
    items[j] = kept;
  }
  return items;
}

/** `count` different whole numbers below `limit`. */
export function sample(count: number, limit: number, random: Random): Int32Array {
  const all = Int32Array.from({ length: limit }, (_, index) => index);
  return shuffle(all, random).slice(0, count);
}
