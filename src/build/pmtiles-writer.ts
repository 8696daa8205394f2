import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip, gzipSync, type ZlibOptions } from "node:zlib";
import { zxyToTileId } from "pmtiles";
import { concatenated, directories, type Entry } from "#build/pmtiles-directory.ts";

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** A vector tile, not compressed. */
  readonly data: Uint8Array;
}

export interface ArchiveInfo {
  /** [west, south, east, north] in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly center: readonly [longitude: number, latitude: number, zoom: number];
  /** `vector_layers`, `name`, `attribution` and whatever else TileJSON readers look for. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

const headerLength = 127;
/** Readers fetch 16 KiB at once; the header and the root directory must fit in. */
const rootLimit = 16_384 - headerLength;
const gzipCompression = 2;
const vectorTile = 1;

/**
 * A PMTiles v3 archive: tiles gzipped, in Hilbert order (clustered), equal tiles stored once and in runs.
 * Same tiles, same bytes, on one version of zlib. Tiles without data are left out. `limit` is lower only in tests.
 * Compression is half of the cost, and runs on Node's pool of threads while `tiles` still come in.
 * Source: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export async function writePmtiles(tiles: Iterable<Tile>, info: ArchiveInfo, limit = rootLimit): Promise<Uint8Array> {
  const packing = new Map<string, Promise<Uint8Array>>();
  const placed: { readonly id: number; readonly z: number; readonly hash: string }[] = [];
  for (const { z, x, y, data } of tiles) {
    if (data.length === 0) continue;
    const hash = createHash("sha256").update(data).digest("base64");
    if (!packing.has(hash)) packing.set(hash, packedTile(data));
    placed.push({ id: zxyToTileId(z, x, y), z, hash });
  }
  placed.sort((one, other) => one.id - other.id);
  const contents: Uint8Array[] = [];
  const offsets = new Map<string, number>();
  const entries: Entry[] = [];
  let size = 0;
  for (const { id, hash } of placed) {
    const bytes = (await packing.get(hash)) as Uint8Array;
    let offset = offsets.get(hash);
    if (offset === undefined) {
      offset = size;
      offsets.set(hash, offset);
      contents.push(bytes);
      size += bytes.length;
    }
    const last = entries.at(-1);
    if (last && last.tileId + last.runLength === id && last.offset === offset)
      entries[entries.length - 1] = { ...last, runLength: last.runLength + 1 };
    else entries.push({ tileId: id, offset, length: bytes.length, runLength: 1 });
  }
  const { root, leaves } = directories(entries, limit, packed);
  const metadata = packed(new TextEncoder().encode(JSON.stringify(info.metadata)));
  const zooms = placed.map(({ z }) => z);
  const header = headerBytes({
    lengths: [root.length, metadata.length, leaves.length, size],
    counts: [placed.length, entries.length, contents.length],
    zooms: zooms.length === 0 ? [0, 0] : [Math.min(...zooms), Math.max(...zooms)],
    info,
  });
  return concatenated([header, root, metadata, leaves, ...contents]);
}

const level = 9;
const onPool = promisify<Uint8Array, ZlibOptions, Buffer>(gzip);
const packed = (bytes: Uint8Array): Uint8Array => portable(gzipSync(bytes, { level }));

/** In one piece: each further one would have to wait for the main thread. */
const packedTile = async (bytes: Uint8Array): Promise<Uint8Array> =>
  portable(await onPool(bytes, { level, chunkSize: Math.max(1024, bytes.length) }));

/** Gzip without what differs between machines: the time is 0 already, the operating system is set to unknown. */
function portable(gzipped: Uint8Array): Uint8Array {
  gzipped[9] = 255;
  return gzipped;
}

interface HeaderParts {
  /** Bytes of root directory, metadata, leaf directories and tile data, which follow the header in this order. */
  readonly lengths: readonly [number, number, number, number];
  /** Tiles addressed, entries, distinct contents. */
  readonly counts: readonly [number, number, number];
  readonly zooms: readonly [least: number, most: number];
  readonly info: ArchiveInfo;
}

function headerBytes({ lengths, counts, zooms, info: { bounds, center } }: HeaderParts): Uint8Array {
  const bytes = new Uint8Array(headerLength);
  const view = new DataView(bytes.buffer);
  const uint64 = (at: number, value: number) => view.setBigUint64(at, BigInt(value), true);
  const degrees = (at: number, value: number) => view.setInt32(at, Math.round(value * 1e7), true);
  bytes.set(new TextEncoder().encode("PMTiles"));
  bytes[7] = 3;
  let offset = headerLength;
  lengths.forEach((length, part) => {
    uint64(8 + part * 16, offset);
    uint64(16 + part * 16, length);
    offset += length;
  });
  for (const [index, count] of counts.entries()) uint64(72 + index * 8, count);
  bytes.set([1, gzipCompression, gzipCompression, vectorTile, ...zooms], 96);
  for (const [index, value] of bounds.entries()) degrees(102 + index * 4, value);
  bytes[118] = center[2];
  degrees(119, center[0]);
  degrees(123, center[1]);
  return bytes;
}
