import * as z from "zod/mini";
import { greenKinds } from "#domain/area.ts";
import {
  type CheckUpStandard,
  communityAreas,
  comparisons,
  dimensions,
  indicatorUnits,
  levels,
} from "#domain/check-up.ts";
import { tiersOfCircle } from "#domain/standards.ts";
import { methods } from "#domain/terms.ts";
import { parseOrThrow } from "#io/area/manifest.ts";

const line = z.string().check(z.maxLength(400));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const figure = { clause: line, source: line, confidence: z.enum(["source", "secondary", "unchecked"]) };
const threshold = z.object({ comparison: z.enum(comparisons), value: z.number() });

const tier = z.literal(tiersOfCircle);
const method = z.enum(methods);
const hectares = z.number().check(z.gte(0), z.lte(1_000_000));
const formula = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("share_within"), class: id, tier, method, of: z.enum(["people", "area"]) }),
  z.object({ kind: z.literal("presence"), class: id, tier, method }),
  z.object({ kind: z.literal("count"), class: id }),
  z.object({
    kind: z.literal("area_per_person"),
    greens: z.array(z.enum(greenKinds)),
    fromHa: hectares,
    belowHa: z.nullable(hectares),
  }),
  z.object({ kind: z.literal("linkage_index"), tier, method }),
  z.object({ kind: z.literal("statistics_ratio"), of: id, per: id, times: z.number().check(z.gt(0)) }),
  z.object({ kind: z.literal("needs") }),
]);

/** Two indicators of one id would write their findings over one another. */
const eachOnce = z.refine<readonly { readonly id: string }[]>(
  (items) => new Set(items.map((item) => item.id)).size === items.length,
);

const standard = z.object({
  id,
  titleZh: line,
  titleEn: line,
  documents: z.array(z.object({ id, titleZh: line, titleEn: line })),
  indicators: z
    .array(
      z.object({
        ...figure,
        id,
        nameZh: line,
        nameEn: line,
        document: id,
        dimension: z.enum(dimensions),
        group: z.nullable(z.enum(communityAreas)),
        levels: z.array(z.enum(levels)),
        unit: z.enum(indicatorUnits),
        formula,
        threshold: z.nullable(threshold),
        needs: z.nullable(z.object({ zh: line, en: line })),
      }),
    )
    .check(eachOnce),
  limits: z.array(z.object({ ...figure, id, nameZh: line, nameEn: line, threshold })).check(eachOnce),
});

/** @throws AreaError naming the first property that is wrong. */
export const readCheckUp = (file: string, json: unknown): CheckUpStandard => parseOrThrow(standard, file, json);
