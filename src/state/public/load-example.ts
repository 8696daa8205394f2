import type { AreaManifest } from "#domain/area.ts";
import type { Plan } from "#domain/plan.ts";
import type { PlanRecord, RecordId } from "#domain/records.ts";
import type { Standards } from "#domain/standards.ts";
import { readPlan } from "#io/plan/read-plan.ts";

/** What the public page needs of an area and of the plan that ships with it. */
export interface Example {
  readonly area: Pick<AreaManifest, "nameZh" | "nameEn" | "attribution" | "people" | "sources">;
  readonly plan: Plan;
  /** Records of the plan that could not be read and were left out. */
  readonly refused: number;
  readonly standards: Pick<Standards, "tiers" | "classes">;
}

export type LoadedExample =
  | { readonly ok: true; readonly example: Example }
  /** `unreachable`: no answer, so try again. `unreadable`: an answer that is no package. */
  | { readonly ok: false; readonly reason: "unreachable" | "unreadable" };

/**
 * Fetches the plan of an area for reading. `folder` ends in a slash and may be relative to the page.
 * Checks by hand, since this page carries no library for it. An area without a plan has an empty one.
 */
export async function loadExample(folder: string, fetcher: typeof fetch = fetch): Promise<LoadedExample> {
  let texts: readonly (string | null)[];
  try {
    texts = await Promise.all(
      ["area.json", "plan.json", "standards.json"].map((file) => textOf(fetcher, folder + file)),
    );
  } catch {
    return { ok: false, reason: "unreachable" };
  }
  try {
    const [area, plan, standards] = texts.map((text) => (text === null ? null : (JSON.parse(text) as unknown)));
    if (!isLike(area, { id: "string", nameZh: "string", nameEn: "string", attribution: "string" }))
      throw new Error("no area");
    const { id, records, refused } = plan === null ? { id: "", records: [], refused: [] } : readPlan(plan);
    return {
      ok: true,
      example: {
        area: {
          ...(area as unknown as AreaManifest),
          people: peopleOf(area),
          sources: listOf(area.sources, source),
        },
        plan: {
          id,
          area: String(area.id),
          records: new Map(records.map((record): [RecordId, PlanRecord] => [record.id, record])),
        },
        refused: refused.length,
        standards: standardsOf(standards),
      },
    };
  } catch {
    return { ok: false, reason: "unreadable" };
  }
}

/** Null where the host has no such file, or answers with its start page instead. Throws where it does not answer. */
async function textOf(fetcher: typeof fetch, address: string): Promise<string | null> {
  const response = await fetcher(address);
  const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
  if (response.status === 404 || response.status === 410 || (response.ok && isPage)) return null;
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

type Fields = Readonly<Record<string, "string" | "number">>;
const source: Fields = { id: "string", title: "string", licence: "string", attribution: "string", date: "string" };
const clause: Fields = { tier: "number", clause: "string", source: "string", confidence: "string" };

const isLike = (raw: unknown, fields: Fields): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" &&
  raw !== null &&
  Object.entries(fields).every(([name, type]) => typeof (raw as Record<string, unknown>)[name] === type);

const listOf = <T>(raw: unknown, fields: Fields): readonly T[] =>
  Array.isArray(raw) ? raw.filter((item): item is T => isLike(item, fields)) : [];

function peopleOf({ people }: Readonly<Record<string, unknown>>): AreaManifest["people"] {
  const isSound =
    isLike(people, { count: "number", date: "string", source: "string" }) &&
    isLike(people.method, { zh: "string", en: "string" });
  return isSound
    ? (people as unknown as AreaManifest["people"])
    : { count: 0, date: "", source: "", method: { zh: "", en: "" } };
}

/** Without standards a figure is still read; only its clause goes missing. */
function standardsOf(raw: unknown): Example["standards"] {
  const { tiers, classes } = isLike(raw, {}) ? raw : {};
  return {
    tiers: listOf(tiers, { ...clause, walkM: "number" }),
    classes: listOf<Standards["classes"][number]>(classes, { id: "string", nameZh: "string", nameEn: "string" }).map(
      (one) => ({
        ...one,
        sharedBy: Array.isArray(one.sharedBy) ? one.sharedBy : [],
        service: listOf(one.service, { ...clause, radiusM: "number" }),
      }),
    ),
  };
}
