import type { Page } from "playwright-core";
import type { MapAdapter } from "#map/map-adapter.ts";

/** What the live map says of itself, asked in the page. */

type Live = typeof globalThis & { readonly siquMap?: MapAdapter };

export interface Drawn {
  readonly id: string;
  readonly layer: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Features drawn on the screen now, of some layers or of all. */
export const drawn = (page: Page, layers?: readonly string[]): Promise<readonly Drawn[]> =>
  page.evaluate((ids) => (globalThis as Live).siquMap?.queryRendered(ids) ?? [], layers);

/** Resolves once the map draws at least one feature of a layer. */
export async function whenDrawn(page: Page, layer: string, timeout = 30_000): Promise<void> {
  await page.waitForFunction((id) => ((globalThis as Live).siquMap?.queryRendered([id]) ?? []).length > 0, layer, {
    timeout,
  });
}

/** Where a place lies on the page, in CSS pixels: web Mercator about the camera, as the map is neither turned nor tilted. */
export async function pixelOf(
  page: Page,
  [lon, lat]: readonly [number, number],
): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.getByTestId("map").locator("canvas").first().boundingBox();
  const camera = await page.evaluate(() => (globalThis as Live).siquMap?.camera());
  if (!box || !camera) throw new Error("There is no live map on the page.");
  const world = 512 * 2 ** camera.zoom;
  const across = (degrees: number) => ((degrees + 180) / 360) * world;
  const down = (degrees: number) => {
    const radians = (degrees * Math.PI) / 180;
    return ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2) * world;
  };
  return {
    x: box.x + box.width / 2 + across(lon) - across(camera.centre[0]),
    y: box.y + box.height / 2 + down(lat) - down(camera.centre[1]),
  };
}
