import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseRange, type StaticServer, serve } from "../scripts/serve.mjs";
import { isSupportedNode, matchesLock } from "../scripts/setup.mjs";

test.each([
  ["12.22.12", false],
  ["20.18.3", false],
  ["20.19.0", true],
  ["21.7.3", false],
  ["22.11.0", false],
  ["22.12.0", true],
  ["24.0.0", true],
])("Node %s is supported: %s", (version, is) => expect(isSupportedNode(version)).toBe(is));

describe("what is installed", () => {
  const lock = {
    packages: {
      "": {},
      "node_modules/a": { version: "1.0.0" },
      "node_modules/a-win32": { version: "1.0.0", optional: true },
    },
  };

  test("is the lock's, though a package for another platform is missing", () => {
    expect(matchesLock(lock, { packages: { "node_modules/a": { version: "1.0.0" } } })).toBe(true);
  });
  test("is not the lock's if a version differs or a package is missing", () => {
    expect(matchesLock(lock, { packages: { "node_modules/a": { version: "1.0.1" } } })).toBe(false);
    expect(matchesLock(lock, { packages: {} })).toBe(false);
  });
});

test.each([
  [undefined, null],
  ["bytes=0-0", { start: 0, end: 0 }],
  ["bytes=10-", { start: 10, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-200", { start: 0, end: 99 }],
  ["bytes=90-200", { start: 90, end: 99 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=5-4", null],
  ["bytes=0-1,5-6", null],
  ["lines=0-1", null],
])("the range %s of 100 bytes", (header, range) => expect(parseRange(header, 100)).toEqual(range));

describe("the static server", () => {
  const folder = mkdtempSync(join(tmpdir(), "siqu-serve-"));
  const text = "<p>四区</p>".repeat(500);
  let server: StaticServer;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });

  beforeAll(async () => {
    mkdirSync(join(folder, "dist/areas"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "secret");
    writeFileSync(join(folder, "dist/.stamp"), "stamp");
    writeFileSync(join(folder, "dist/index.html"), text);
    writeFileSync(join(folder, "dist/areas/图.pmtiles"), Buffer.from(Array.from({ length: 100 }, (_, index) => index)));
    server = await serve({ directory: join(folder, "dist") });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test("sends the page for the folder, packed for who can unpack it", async () => {
    const response = await get("");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe(text);
    expect(await (await get("", { "accept-encoding": "identity" })).text()).toBe(text);
  });

  test("sends a part of an archive", async () => {
    const response = await get("areas/%E5%9B%BE.pmtiles", { range: "bytes=10-12" });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe("bytes 10-12/100");
    expect(response.headers.get("content-type")).toBe("application/vnd.pmtiles");
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([10, 11, 12]);
    expect((await get("areas/%E5%9B%BE.pmtiles", { range: "bytes=100-" })).status).toBe(416);
  });

  test("sends nothing again that has not changed", async () => {
    const etag = (await get("")).headers.get("etag") ?? "";
    expect((await get("", { "if-none-match": etag })).status).toBe(304);
  });

  test.each(["nothing.json", ".stamp", "%2e%2e/secret.txt", "..%2fsecret.txt", "areas"])("has no %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
