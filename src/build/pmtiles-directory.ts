/** A run of tiles with the same bytes, or (run length 0, in a root) a leaf directory. */
export interface Entry {
  readonly tileId: number;
  readonly offset: number;
  readonly length: number;
  readonly runLength: number;
}

/** Appends an unsigned LEB128 number. Safe to 2^53: divides rather than shifts. */
function pushVarint(bytes: number[], value: number): void {
  let left = value;
  while (left >= 0x80) {
    bytes.push((left % 0x80) | 0x80);
    left = Math.floor(left / 0x80);
  }
  bytes.push(left);
}

/** A directory as PMTiles v3 lays it out: columns of ids (as differences), runs, lengths, offsets (0: follows the one before). */
export function directoryBytes(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  pushVarint(bytes, entries.length);
  let lastId = 0;
  for (const { tileId } of entries) {
    pushVarint(bytes, tileId - lastId);
    lastId = tileId;
  }
  for (const { runLength } of entries) pushVarint(bytes, runLength);
  for (const { length } of entries) pushVarint(bytes, length);
  let follows = -1;
  for (const { offset, length } of entries) {
    pushVarint(bytes, offset === follows ? 0 : offset + 1);
    follows = offset + length;
  }
  return Uint8Array.from(bytes);
}

export interface Directories {
  readonly root: Uint8Array;
  /** All leaf directories, one after another; empty where the root holds every entry. */
  readonly leaves: Uint8Array;
}

/**
 * The directories of an archive, compressed by `compress`. One root where it fits into `limit` bytes (readers fetch the
 * first 16 KiB at once), else leaves of a size that makes the root fit.
 */
export function directories(
  entries: readonly Entry[],
  limit: number,
  compress: (bytes: Uint8Array) => Uint8Array,
): Directories {
  const root = compress(directoryBytes(entries));
  if (root.length <= limit) return { root, leaves: new Uint8Array() };
  for (let leafSize = 512; ; leafSize *= 2) {
    const pointers: Entry[] = [];
    const leaves: Uint8Array[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += leafSize) {
      const leaf = compress(directoryBytes(entries.slice(start, start + leafSize)));
      pointers.push({ tileId: (entries[start] as Entry).tileId, offset, length: leaf.length, runLength: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const small = compress(directoryBytes(pointers));
    if (small.length <= limit) return { root: small, leaves: concatenated(leaves) };
  }
}

export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
