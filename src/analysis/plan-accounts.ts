import type {
  AccountsResult,
  Demolition,
  SiteAccount,
  SiteSums,
  Sum,
  WorkAccounts,
  WorkSums,
} from "#domain/answers/accounts.ts";
import { type Area, renewalTypes, stages } from "#domain/area.ts";
import { demolishedShareLimit, type PlanLimit, verdictOf } from "#domain/check-up.ts";
import { whyNotOutline } from "#domain/outline.ts";
import {
  type PlanRecord,
  type ScenarioId,
  type Site,
  type SiteId,
  type Work,
  workNatures,
  workYears,
} from "#domain/records.ts";
import type { Parameters } from "#domain/results.ts";
import { share } from "#domain/share.ts";
import { type Frame, frameOf } from "#geo/frame.ts";
import { areaOf, boxesMeet, boxOf, ringsOf } from "#geo/rings.ts";
import { checked } from "./engine.ts";
import { unionArea } from "./union-area.ts";

/**
 * A7: what a plan adds up to: ground and floor area of its sites, cost of its works.
 *
 * Every list sums to its whole, whatever the plan: square metres are rounded site by site before they are added, money
 * is in whole yuan, and what a record does not say is counted as not given. Ground that sites share is counted in each
 * and told apart.
 * Rules: A7.1 to A7.6. Accuracy: ground to 1 ppm before rounding; overlaps to the millimetre grid of the overlay.
 * Cost: one union, and one overlay for each pair of sites whose boxes meet.
 *
 * @param records the plan's; those that are neither sites, works nor scenarios are passed over.
 * @param parameters carried in the answer; none of them changes it.
 */
export function planAccounts(area: Area, records: Iterable<PlanRecord>, parameters: Parameters): AccountsResult {
  const all = [...records].sort((one, other) => (one.id < other.id ? -1 : 1));
  const sites = all.filter((record) => record.kind === "site");
  const works = all.filter((record) => record.kind === "work");
  const frame = frameOf(area.manifest.bbox);
  const limit = area.checkUp?.limits.find(({ id }) => id === demolishedShareLimit) ?? null;
  const each = sites.map((site) => accountOf(site, frame, limit));
  const siteIds = new Set(sites.map(({ id }) => id));
  const scenarioIds = new Set(all.flatMap((record) => (record.kind === "scenario" ? [record.id] : [])));
  const named = [...new Set([...scenarioIds, ...works.map(({ scenario }) => scenario)])].sort();
  return {
    question: "accounts",
    area: area.manifest.id,
    people: area.manifest.people.count,
    parameters: checked(parameters),
    assumptions: [],
    sites: {
      all: siteSums(each),
      byRenewalType: renewalTypes.map((renewalType) => ({
        renewalType,
        ...siteSums(each.filter((site) => site.renewalType === renewalType)),
      })),
      byStage: stages.map((stage) => ({ stage, ...siteSums(each.filter((site) => site.stage === stage)) })),
      each,
      ...groundTogether(sites, each, frame),
      demolition: demolitionOf(each, limit),
      limit,
    },
    works: workAccounts(works, siteIds),
    scenarios: named.map((scenario: ScenarioId) => ({
      scenario,
      inPlan: scenarioIds.has(scenario),
      ...workAccounts(
        works.filter((work) => work.scenario === scenario),
        siteIds,
      ),
    })),
  };
}

/** Rule A7.2: unknown is never 0. */
function sumOf(values: readonly (number | null)[]): Sum {
  const known = values.filter((value) => value !== null);
  return {
    sum: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
    given: known.length,
    notGiven: values.length - known.length,
  };
}

const rounded = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value));

function accountOf(site: Site, frame: Frame, limit: PlanLimit | null): SiteAccount {
  const { id, renewalType, stage, outline, existingFloorAreaM2, demolishedFloorAreaM2, newFloorAreaM2 } = site;
  const floors = {
    existingFloorAreaM2: rounded(existingFloorAreaM2),
    demolishedFloorAreaM2: rounded(demolishedFloorAreaM2),
    newFloorAreaM2: rounded(newFloorAreaM2),
  };
  const groundM2 = boundsGround(site) ? Math.round(areaOf(outline, frame)) : null;
  return { site: id, renewalType, stage, groundM2, ...floors, demolition: demolitionOf([floors], limit) };
}

/** A plan file may bring outlines that no one could draw here (rule S1). */
const boundsGround = ({ outline }: Site): boolean => whyNotOutline(outline)?.refusal !== "outline_crosses_itself";

function siteSums(sites: readonly SiteAccount[]): SiteSums {
  return {
    sites: sites.length,
    groundM2: sumOf(sites.map(({ groundM2 }) => groundM2)),
    existingFloorAreaM2: sumOf(sites.map(({ existingFloorAreaM2 }) => existingFloorAreaM2)),
    demolishedFloorAreaM2: sumOf(sites.map(({ demolishedFloorAreaM2 }) => demolishedFloorAreaM2)),
    newFloorAreaM2: sumOf(sites.map(({ newFloorAreaM2 }) => newFloorAreaM2)),
  };
}

/** Rule A7.4: judged only where every site says what exists and what goes. */
function demolitionOf(
  sites: readonly Pick<SiteAccount, "existingFloorAreaM2" | "demolishedFloorAreaM2">[],
  limit: PlanLimit | null,
): Demolition {
  const both = sites.flatMap(({ existingFloorAreaM2: existing, demolishedFloorAreaM2: demolished }) =>
    existing === null || demolished === null ? [] : [{ existing, demolished }],
  );
  const demolishedShare = share(
    both.reduce((sum, { demolished }) => sum + demolished, 0),
    both.reduce((sum, { existing }) => sum + existing, 0),
  );
  const isWhole = both.length === sites.length && limit !== null;
  return {
    share: demolishedShare,
    given: both.length,
    notGiven: sites.length - both.length,
    verdict: verdictOf(isWhole ? demolishedShare : null, limit?.threshold ?? null),
  };
}

/** Rule A7.3. */
function groundTogether(
  sites: readonly Site[],
  each: readonly SiteAccount[],
  frame: Frame,
): Pick<AccountsResult["sites"], "unionM2" | "overlapM2" | "overlaps"> {
  const outlines = sites.filter(boundsGround).map(({ id, outline }) => {
    const rings = ringsOf(outline, frame);
    return { id, rings, box: boxOf(rings.flat()), alone: unionArea([rings]) };
  });
  const overlaps = outlines
    .flatMap((one, index) =>
      outlines
        .slice(index + 1)
        .filter(({ box }) => boxesMeet(one.box, box))
        .map(({ id, rings }) => ({
          sites: [one.id, id] as const,
          sharedM2: Math.round(unionArea([one.rings], rings)),
        })),
    )
    .filter(({ sharedM2 }) => sharedM2 > 0)
    .sort((one, other) => other.sharedM2 - one.sharedM2);
  // Measured with one tool on one grid, so that sites that share nothing overlap by nothing.
  const together = unionArea(outlines.map(({ rings }) => rings));
  const overlapM2 = Math.max(0, Math.round(outlines.reduce((sum, { alone }) => sum + alone, 0) - together));
  const { sum } = sumOf(each.map(({ groundM2 }) => groundM2));
  return { unionM2: sum === null ? null : sum - overlapM2, overlapM2, overlaps };
}

const workSums = (works: readonly Work[]): WorkSums => ({
  works: works.length,
  costYuan: sumOf(works.map(({ costYuan }) => costYuan ?? null)),
});

/** Rules A7.5 and A7.6. */
function workAccounts(works: readonly Work[], siteIds: ReadonlySet<SiteId>): WorkAccounts {
  const payerOf = ({ payer }: Work) => payer?.normalize("NFC").trim() || null;
  const by = <Key>(keyOf: (work: Work) => Key, key: Key) => workSums(works.filter((work) => keyOf(work) === key));
  const payers = [...new Set(works.map(payerOf))].filter((payer) => payer !== null).sort();
  const named = [...new Set(works.flatMap(({ site }) => site ?? []))].sort();
  const dearness = ({ costYuan }: WorkSums) => costYuan.sum ?? -1;
  return {
    all: workSums(works),
    byNature: [...workNatures, null].map((nature) => ({ nature, ...by((work) => work.nature ?? null, nature) })),
    byYear: [...workYears, null].map((year) => ({ year, ...by((work) => work.year ?? null, year) })),
    byPayer: [
      ...payers
        .map((payer) => ({ payer, ...by(payerOf, payer) }))
        .sort((one, other) => dearness(other) - dearness(one)),
      { payer: null, ...by(payerOf, null) },
    ],
    bySite: [
      ...named.map((site) => ({
        site,
        inPlan: siteIds.has(site),
        ...by((work) => work.site, site),
      })),
      { site: null, inPlan: true, ...by((work) => work.site ?? null, null) },
    ],
  };
}
