import type { Polygon } from "geojson";
import { type SiteContents, siteContents } from "#analysis/site-contents.ts";
import type { Area } from "#domain/area.ts";
import { frameOfArea } from "./measure.ts";

export type { SiteContents };

/** What lies in an outline, measured in the area's frame. */
export const contentsOf = (area: Area, outline: Polygon): SiteContents =>
  siteContents(area, frameOfArea(area), outline);
