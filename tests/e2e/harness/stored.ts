import type { Page } from "playwright-core";
import type { Change } from "#domain/plan.ts";

/** The plan's log as it is stored, oldest first. */
export const stored = (page: Page): Promise<readonly Change[]> =>
  page.evaluate(
    () =>
      new Promise<readonly Change[]>((resolve, reject) => {
        const opening = indexedDB.open("siqu");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction("changes").objectStore("changes").getAll();
          rows.onsuccess = () => resolve(rows.result.map(({ change }) => change));
          rows.onerror = () => reject(rows.error);
        };
      }),
  );
