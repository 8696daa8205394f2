import { type AreaFiles, parseJson } from "#io/area/files.ts";
import { AreaError } from "#io/area/issues.ts";
import { staysInside } from "#io/area/path.ts";

/**
 * A package on a web host. `base` is the address of its folder, absolute, with or without the last slash.
 * A host that answers a missing file with its start page (200, text/html) is seen through.
 */
export function fetchedFiles(base: string, fetcher: typeof fetch = fetch): AreaFiles {
  const root = base.endsWith("/") ? base : `${base}/`;
  const bytes = async (path: string): Promise<Uint8Array> => {
    if (!staysInside(path)) throw new AreaError(path, "path_unsafe", { path: path.slice(0, 60) });
    let response: Response;
    try {
      response = await fetcher(new URL(path.split("/").map(encodeURIComponent).join("/"), root));
    } catch {
      throw new AreaError(path, "file_unreachable", { detail: "no answer" });
    }
    const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
    if (response.status === 404 || response.status === 410 || (response.ok && isPage))
      throw new AreaError(path, "file_missing");
    if (!response.ok) throw new AreaError(path, "file_unreachable", { detail: `HTTP ${response.status}` });
    try {
      return new Uint8Array(await response.arrayBuffer());
    } catch {
      throw new AreaError(path, "file_unreachable", { detail: "connection lost" });
    }
  };
  return { bytes, json: async (path) => parseJson(path, await bytes(path)) };
}
