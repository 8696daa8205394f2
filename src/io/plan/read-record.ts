import { accesses, crossingKinds, renewalTypes, stages } from "#domain/area.ts";
import { comparisons, indicatorUnits } from "#domain/check-up.ts";
import { type PlanRecord, tiers, workNatures, workYears } from "#domain/records.ts";
import { admissions } from "#domain/results.ts";
import { tiersOfCircle } from "#domain/standards.ts";
import { zoneKinds } from "#domain/terms.ts";

/** Whether a value of unknown origin is what it should be. Written by hand: the public page reads plans and carries no library for it. */
type Check = (raw: unknown) => boolean;

const text: Check = (raw) => typeof raw === "string";
const flag: Check = (raw) => typeof raw === "boolean";
const oneOf =
  (allowed: readonly unknown[]): Check =>
  (raw) =>
    allowed.includes(raw);
const listOf =
  (item: Check, least = 0): Check =>
  (raw) =>
    Array.isArray(raw) && raw.length >= least && raw.every(item);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (raw) =>
    typeof raw === "object" &&
    raw !== null &&
    Object.entries(fields).every(([name, check]) => check((raw as Record<string, unknown>)[name]));
const both =
  (...checks: readonly Check[]): Check =>
  (raw) =>
    checks.every((check) => check(raw));
const optional =
  (check: Check): Check =>
  (raw) =>
    raw === undefined || check(raw);
const orNull =
  (check: Check): Check =>
  (raw) =>
    raw === null || check(raw);
const idOf =
  (kind: string): Check =>
  (raw) =>
    typeof raw === "string" && raw.startsWith(`${kind}:`) && raw.length > kind.length + 1;
/** By the `kind` of an object, the fields it must have. */
const variants =
  (checks: Readonly<Record<string, Check>>): Check =>
  (raw) => {
    const { kind } = (raw ?? {}) as { readonly kind?: unknown };
    return typeof kind === "string" && Object.hasOwn(checks, kind) && (checks[kind]?.(raw) ?? false);
  };

const finite: Check = (raw) => typeof raw === "number" && Number.isFinite(raw);
const between =
  (least: number, most: number): Check =>
  (raw) =>
    finite(raw) && (raw as number) >= least && (raw as number) <= most;
const whole: Check = (raw) => Number.isInteger(raw);
const position: Check = (raw) =>
  listOf(finite, 2)(raw) &&
  Math.abs((raw as number[])[0] as number) <= 180 &&
  Math.abs((raw as number[])[1] as number) <= 90;
const ring: Check = (raw) => {
  if (!listOf(position, 4)(raw)) return false;
  const corners = raw as number[][];
  return corners[0]?.[0] === corners.at(-1)?.[0] && corners[0]?.[1] === corners.at(-1)?.[1];
};
const point = shape({ type: oneOf(["Point"]), coordinates: position });
const line = shape({ type: oneOf(["LineString"]), coordinates: listOf(position, 2) });
const polygon = shape({ type: oneOf(["Polygon"]), coordinates: listOf(ring, 1) });

const effect = variants({
  opened_gate: shape({ gate: text, access: oneOf(accesses) }),
  new_gate: shape({ zone: text, at: point, access: oneOf(accesses), opensInto: optional(text) }),
  new_crossing: shape({ barriers: listOf(text), line, crossing: oneOf(crossingKinds) }),
  shared_resource: shape({ facility: text, access: oneOf(accesses) }),
  new_facility: shape({ class: text, at: point, zone: orNull(text) }),
});

const tier = oneOf(tiersOfCircle);
const measure = variants({
  people_served: shape({ class: text, tier }),
  linkage: shape({ from: oneOf(zoneKinds), to: oneOf(zoneKinds), tier }),
  index: shape({ zone: text, tier }),
  walk: shape({ from: position, class: text }),
});
const figure = shape({ labelZh: text, labelEn: text, measure, before: orNull(finite), after: orNull(finite) });

/** Figures beyond these are slips of the hand, and their sums would no longer be exact. */
const floorAreaM2 = between(0, 1e9);
const yuan = both(whole, between(0, 1e11));
const notMoreDemolished: Check = (raw) => {
  const { existingFloorAreaM2: existing, demolishedFloorAreaM2: demolished } = raw as Record<
    string,
    number | undefined
  >;
  return existing === undefined || demolished === undefined || demolished <= existing;
};

const moment = shape({
  weekday: both(whole, between(1, 7)),
  minute: both(whole, between(0, 1439)),
  month: optional(both(whole, between(1, 12))),
  holiday: optional(orNull(oneOf(["PH", "SH"]))),
});
const parameters = shape({
  tier,
  classes: orNull(listOf(text)),
  admission: oneOf(admissions),
  reachM: orNull(finite),
  shares: orNull(shape(Object.fromEntries(zoneKinds.map((kind) => [kind, listOf(text)])))),
  detourFactor: finite,
  gridM: finite,
  when: orNull(moment),
  closed: listOf(polygon),
});
const asked = shape({ question: oneOf(["coverage", "linkage"]), parameters });

const authored = { author: oneOf(tiers), changedAt: text };
const record = variants({
  site: both(
    shape({
      ...authored,
      id: idOf("site"),
      name: text,
      renewalType: oneOf(renewalTypes),
      stage: oneOf(stages),
      notes: text,
      outline: polygon,
      existingFloorAreaM2: optional(floorAreaM2),
      demolishedFloorAreaM2: optional(floorAreaM2),
      newFloorAreaM2: optional(floorAreaM2),
    }),
    notMoreDemolished,
  ),
  scenario: shape({ ...authored, id: idOf("scenario"), name: text }),
  work: shape({
    ...authored,
    id: idOf("work"),
    scenario: idOf("scenario"),
    name: text,
    nameEn: text,
    effect,
    site: optional(idOf("site")),
    nature: optional(oneOf(workNatures)),
    year: optional(oneOf(workYears)),
    costYuan: optional(yuan),
    payer: optional(text),
  }),
  proposal: shape({
    ...authored,
    id: idOf("proposal"),
    site: idOf("site"),
    scenario: idOf("scenario"),
    demonstration: flag,
    titleZh: text,
    titleEn: text,
    summaryZh: text,
    summaryEn: text,
    figures: listOf(figure),
  }),
  finding: shape({
    ...authored,
    id: idOf("finding"),
    standard: text,
    indicator: text,
    nameZh: text,
    nameEn: text,
    rule: text,
    figure: finite,
    threshold: shape({ comparison: oneOf(comparisons), value: finite }),
    unit: oneOf(indicatorUnits),
    clause: text,
    source: text,
    confidence: oneOf(["source", "secondary", "unchecked"]),
    place: orNull(text),
    estimated: flag,
    evidence: shape({ asked: orNull(asked), features: listOf(text) }),
  }),
});

/** A plan record of unknown origin, or null where any of its fields is not what it should be. */
export const readRecord = (raw: unknown): PlanRecord | null => (record(raw) ? (raw as PlanRecord) : null);
