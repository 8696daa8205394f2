// A static server for dist/: what a plain web host does, byte ranges (for PMTiles) and gzip included.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";

const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pmtiles": "application/vnd.pmtiles",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".zip": "application/zip",
};
const compressible = /^(text\/|image\/svg|application\/(json|geo\+json|manifest\+json|wasm))/;

/**
 * The one range that a Range header asks for, `null` for the whole file, "unsatisfiable" for none.
 * Several ranges, or a header we cannot read, get the whole file, as RFC 9110 allows.
 */
export function parseRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  if (match[1] === "") {
    const length = Math.min(Number(match[2]), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(match[1]);
  const end = match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (match[2] !== "" && Number(match[2]) < start) return null;
  return start >= size ? "unsatisfiable" : { start, end };
}

/** The file that a request means, or null. Nothing outside the folder, and no dot files. */
async function findFile(directory, pathname) {
  const path = join(directory, pathname);
  if (path !== directory && !path.startsWith(directory + sep)) return null;
  if (pathname.includes("\0") || /(^|[\\/])\./.test(pathname)) return null;
  try {
    const file = pathname.endsWith("/") ? join(path, "index.html") : path;
    const stats = await stat(file);
    return stats.isFile() ? { file, stats } : null;
  } catch {
    return null;
  }
}

function refuse(response, status, headers = {}) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers });
  response.end(`${status}\n`);
}

async function answer(directory, request, response, onRequest) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, { Allow: "GET, HEAD" });
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  } catch {
    return refuse(response, 400);
  }
  const at = Date.now();
  const found = await findFile(directory, pathname);
  if (!found) {
    onRequest?.({ at, pathname, status: 404 });
    return refuse(response, 404);
  }
  const { file, stats } = found;
  const type = types[extname(file).toLowerCase()] ?? "application/octet-stream";
  const etag = `W/"${stats.size}-${Math.round(stats.mtimeMs)}"`;
  const headers = {
    "Content-Type": type,
    "Last-Modified": stats.mtime.toUTCString(),
    ETag: etag,
    "Accept-Ranges": "bytes",
    "X-Content-Type-Options": "nosniff",
    Vary: "Accept-Encoding",
    // Vite puts a hash of the content in the names under assets/.
    "Cache-Control": pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  };
  const ranged = request.headers["if-range"] === undefined || request.headers["if-range"] === etag;
  const range = ranged ? parseRange(request.headers.range, stats.size) : null;
  if (range === "unsatisfiable") return refuse(response, 416, { "Content-Range": `bytes */${stats.size}` });
  const { start, end } = range ?? { start: 0, end: stats.size - 1 };
  const send = (status, more) => {
    onRequest?.({ at, pathname, status, file, start, end });
    response.writeHead(status, { ...headers, ...more });
  };
  if (!range && request.headers["if-none-match"] === etag) {
    send(304);
    return response.end();
  }
  const zip = !range && stats.size > 1024 && compressible.test(type);
  if (zip && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    send(200, { "Content-Encoding": "gzip" });
    if (request.method === "HEAD") return response.end();
    return pipeline(createReadStream(file), createGzip(), response, () => {});
  }
  const length = { "Content-Length": String(end - start + 1) };
  send(range ? 206 : 200, range ? { ...length, "Content-Range": `bytes ${start}-${end}/${stats.size}` } : length);
  if (request.method === "HEAD" || stats.size === 0) return response.end();
  return pipeline(createReadStream(file, { start, end }), response, () => {});
}

/** Serves a folder. Port 0 takes a free one. Rejects, with Node's own error code, if the address cannot be had. */
export function serve({ directory, host = "127.0.0.1", port = 0, onRequest }) {
  const folder = resolve(directory);
  const server = createServer((request, response) => {
    answer(folder, request, response, onRequest).catch(() => response.destroy());
  });
  return new Promise((fulfil, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const taken = server.address().port;
      const name = host.includes(":") ? `[${host}]` : host;
      const close = () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      fulfil({ url: `http://${name}:${taken}/`, port: taken, close });
    });
  });
}
