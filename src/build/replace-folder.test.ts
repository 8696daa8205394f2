import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFolder } from "#build/replace-folder.ts";

const home = () => mkdtemp(join(tmpdir(), "siqu-replace-"));
const fillWith = (text: string) => (folder: string) => writeFile(join(folder, "a.txt"), text);

test("the target is replaced whole", async () => {
  const folder = await home();
  await replaceFolder(join(folder, "deep/area"), fillWith("one"));
  await writeFile(join(folder, "deep/area/stale.txt"), "");
  await replaceFolder(join(folder, "deep/area"), fillWith("two"));
  expect(await readdir(join(folder, "deep/area"))).toEqual(["a.txt"]);
  expect(await readFile(join(folder, "deep/area/a.txt"), "utf8")).toBe("two");
  expect(await readdir(join(folder, "deep"))).toEqual(["area"]);
});

test("an error leaves the target as it was and nothing beside it", async () => {
  const folder = await home();
  await replaceFolder(join(folder, "area"), fillWith("one"));
  const failing = replaceFolder(join(folder, "area"), async (fresh) => {
    await fillWith("half")(fresh);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await readFile(join(folder, "area/a.txt"), "utf8")).toBe("one");
  expect(await readdir(folder)).toEqual(["area"]);
});
