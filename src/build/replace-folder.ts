import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Fills a folder beside `target` and puts it in its place only when `fill` has succeeded; else `target` stays as it was.
 * Beside it, because a rename is whole only within one file system.
 */
export async function replaceFolder<T>(target: string, fill: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(join(dirname(target), `.${basename(target)}-build-`));
  const fresh = join(work, "new");
  const former = join(work, "old");
  try {
    await mkdir(fresh);
    const result = await fill(fresh);
    const had = await moved(target, former);
    try {
      await rename(fresh, target);
    } catch (error) {
      if (had) await rename(former, target);
      throw error;
    }
    return result;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
