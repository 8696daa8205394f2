import * as z from "zod/mini";
import { type Standards, tiersOfCircle } from "#domain/standards.ts";
import { zoneKinds } from "#domain/terms.ts";
import { parseOrThrow } from "#io/area/manifest.ts";

const line = z.string().check(z.maxLength(400));
const distance = z.number().check(z.gt(0), z.lte(100_000));
const figure = {
  tier: z.literal(tiersOfCircle),
  clause: line,
  source: line,
  confidence: z.enum(["source", "secondary", "unchecked"]),
};

const standards = z.object({
  id: line,
  titleZh: line,
  titleEn: line,
  tiers: z.array(z.object({ ...figure, nameZh: line, nameEn: line, walkM: distance })),
  classes: z.array(
    z.object({
      id: z.string().check(z.minLength(1), z.maxLength(200)),
      nameZh: line,
      nameEn: line,
      service: z.array(z.object({ ...figure, radiusM: distance })),
      sharedBy: z.array(z.enum(zoneKinds)),
    }),
  ),
});

/** Stands in where a package's standards cannot be read: nothing is measured against them, nothing is dropped for them. */
export const noStandards: Standards = {
  id: "none",
  titleZh: "无标准",
  titleEn: "No standards",
  tiers: [],
  classes: [],
};

/** @throws AreaError naming the first property that is wrong. */
export const readStandards = (file: string, json: unknown): Standards => parseOrThrow(standards, file, json);
