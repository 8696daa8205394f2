import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Work } from "#domain/records.ts";
import { stored } from "./stored.ts";

/** Works of the plan as stored, in the order of their making. */
export async function worksIn(page: Page): Promise<readonly Work[]> {
  const works = new Map<string, Work>();
  for (const { remove, put } of await stored(page)) {
    for (const id of remove) works.delete(id);
    for (const record of put) if (record.kind === "work") works.set(record.id, record);
  }
  return [...works.values()];
}
/** Resolves once the stored works are as wanted. */
export const untilWorks = (page: Page, wanted: (works: readonly Work[]) => boolean) =>
  expect.poll(async () => wanted(await worksIn(page)), { timeout: 20_000 }).toBe(true);
