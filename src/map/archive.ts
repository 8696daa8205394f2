import { PMTiles, Protocol, type RangeResponse, type Source } from "pmtiles";

/** Reads a PMTiles archive that is already in memory: no range requests, so any web host, a folder or a zip will do. */
class MemorySource implements Source {
  private readonly key: string;
  private readonly bytes: Uint8Array;
  constructor(key: string, bytes: Uint8Array) {
    this.key = key;
    this.bytes = bytes;
  }
  getKey(): string {
    return this.key;
  }
  getBytes(offset: number, length: number): Promise<RangeResponse> {
    const slice = this.bytes.slice(offset, offset + length);
    return Promise.resolve({ data: slice.buffer });
  }
}

/** One protocol for all maps of the page; it is registered with MapLibre by the adapter. */
export const archives = new Protocol();

let serial = 0;

/** Makes an archive readable; returns its address for the style, and how to let go of it. */
export function openArchive(tiles: ArrayBuffer | Uint8Array): { readonly url: string; close(): void } {
  const key = `area-${++serial}`;
  archives.add(new PMTiles(new MemorySource(key, tiles instanceof Uint8Array ? tiles : new Uint8Array(tiles))));
  return {
    url: `pmtiles://${key}`,
    close: () => {
      archives.tiles.delete(key);
    },
  };
}
