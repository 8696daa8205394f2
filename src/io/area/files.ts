import { AreaError } from "#io/area/issues.ts";

/** Where a package is read from: a web address, a folder, a zip. Both throw an `AreaError` naming the file. */
export interface AreaFiles {
  json(path: string): Promise<unknown>;
  bytes(path: string): Promise<Uint8Array>;
}

/** UTF-8 JSON with or without a byte order mark; `file` is named in the error. */
export function parseJson(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const detail = error instanceof SyntaxError ? error.message : "it is not UTF-8";
    throw new AreaError(file, "file_malformed", { detail: detail.slice(0, 120) });
  }
}
