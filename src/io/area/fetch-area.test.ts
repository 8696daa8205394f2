import { expect, test } from "vitest";
import { fetchedFiles } from "#io/area/fetch-area.ts";
import { type AreaError, describeAreaError } from "#io/area/issues.ts";

const answering = (answer: () => Response) => {
  const asked: string[] = [];
  const fetcher = (async (url: URL) => {
    asked.push(String(url));
    return answer();
  }) as unknown as typeof fetch;
  return { asked, files: fetchedFiles("https://host.example/areas/toy", fetcher) };
};
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error as AreaError,
  );

test("files are fetched below the base, names escaped", async () => {
  const { asked, files } = answering(() => new Response('{"a":1}'));
  expect(await files.json("图层/zones.geojson")).toEqual({ a: 1 });
  expect(asked).toEqual(["https://host.example/areas/toy/%E5%9B%BE%E5%B1%82/zones.geojson"]);
});

test.each([
  ["404", () => new Response("", { status: 404 }), "file_missing"],
  ["a start page instead", () => new Response("<html>", { headers: { "content-type": "text/html" } }), "file_missing"],
  ["500", () => new Response("", { status: 500 }), "file_unreachable"],
  [
    "no network",
    () => {
      throw new TypeError("fetch failed");
    },
    "file_unreachable",
  ],
  ["no JSON", () => new Response("{"), "file_malformed"],
])("%s gives a sentence that names the file", async (_, answer, code) => {
  const error = await failure(answering(answer as () => Response).files.json("zones.geojson"));
  expect(error).toMatchObject({ code, file: "zones.geojson" });
  expect(describeAreaError(error as AreaError, "zh")).toContain("zones.geojson：");
});

test("a path out of the package is never fetched", async () => {
  const { asked, files } = answering(() => new Response("{}"));
  for (const path of ["../secret", "/etc/passwd", "a//b", "https://x", "a?b", "a\\b", ""])
    expect(await failure(files.json(path))).toMatchObject({ code: "path_unsafe" });
  expect(asked).toEqual([]);
});
