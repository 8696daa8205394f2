import { PMTiles, type RangeResponse, type Source } from "pmtiles";

/** For tests: an archive in memory, read by the package that also reads it on the page. */
export const inMemory = (bytes: Uint8Array): PMTiles => {
  const source: Source = {
    getKey: () => "memory",
    getBytes: async (offset, length): Promise<RangeResponse> => ({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    }),
  };
  return new PMTiles(source);
};
