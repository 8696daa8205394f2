import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type AreaFiles, parseJson } from "#io/area/files.ts";
import { AreaError } from "#io/area/issues.ts";
import { staysInside } from "#io/area/path.ts";

/** A package in a folder on disk, for the command line and the builder. Node only: never imported by a page. */
export function folderFiles(folder: string): AreaFiles {
  const bytes = async (path: string): Promise<Uint8Array> => {
    if (!staysInside(path)) throw new AreaError(path, "path_unsafe", { path: path.slice(0, 60) });
    try {
      return await readFile(join(folder, path));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR") throw new AreaError(path, "file_missing");
      throw new AreaError(path, "file_unreachable", { detail: code ?? "read error" });
    }
  };
  return { bytes, json: async (path) => parseJson(path, await bytes(path)) };
}
