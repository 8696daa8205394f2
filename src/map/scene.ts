import type { Feature, FeatureCollection, LineString, Point, Polygon } from "geojson";
import type { Area } from "#domain/area.ts";
import type { Plan } from "#domain/plan.ts";
import type { Proposal, ScenarioId, Work } from "#domain/records.ts";
import type { CoverageResult, GapsResult, LinkageResult, Walk } from "#domain/results.ts";
import type { Method } from "#domain/terms.ts";
import { type AnswerOverlay, answerFeatures } from "./answer-overlay.ts";
import { nameFeatures } from "./label-points.ts";
import type { MapLang } from "./lang.ts";
import { type EntryId, type GroupId, groupIds } from "./legend.ts";
import { rememberLast } from "./memo.ts";
import { sketchFeatures, workFeatures } from "./plan-features.ts";
import {
  coverageValues,
  gapFeatures,
  linkageValues,
  placeFeatures,
  straightFeatures,
  walkFeatures,
} from "./result-features.ts";
import { layersOfEntry } from "./zorder.ts";

/** What colours the zones: the share served, or the linkage index. */
export type ChoroplethChoice =
  | { readonly of: "coverage"; readonly class: string; readonly method: Method; readonly share: "people" | "area" }
  | { readonly of: "linkage"; readonly method: Method };

/** What the planner chose to see; the UI keeps it. */
export interface ViewChoices {
  readonly lang: MapLang;
  readonly hidden: readonly EntryId[];
  /** Facility classes drawn; null: all. One or two classes are drawn from afar. */
  readonly facilityClasses: readonly string[] | null;
  /** 0 to 1 by legend group; absent: 1. */
  readonly opacities: Readonly<Partial<Record<GroupId, number>>>;
  /** Id of the selected thing: a site, a work, a gap, or anything of the area. */
  readonly selected: string | null;
  readonly choropleth: ChoroplethChoice | null;
  /** Doorstep dots, coloured by the kinds within reach. */
  readonly places: Method | null;
  /** Class whose gaps are drawn; null: none. */
  readonly gaps: string | null;
  /** The scenario whose works are drawn; null: none. */
  readonly scenario: ScenarioId | null;
}

export interface Results {
  readonly coverage: CoverageResult | null;
  readonly linkage: LinkageResult | null;
  readonly gaps: GapsResult | null;
  readonly walk: Walk | null;
}

/** Something being placed or previewed, not yet in the plan. */
export interface Draft {
  readonly geometry: Point | LineString | Polygon | null;
  /** Where the outline crosses itself, [lon, lat]. */
  readonly crossings: readonly (readonly number[])[];
}

export interface SceneInput {
  readonly area: Pick<Area, "gates" | "facilities" | "greens" | "sites">;
  readonly plan: Plan;
  readonly view: ViewChoices;
  readonly results: Results;
  /** What the question in view draws of its own; its zones go before `view.choropleth`. */
  readonly answer?: AnswerOverlay | null;
  /** A work in the hand, drawn where that is. */
  readonly held?: Work | null;
  readonly draft: Draft | null;
  /** Id of the site the drawing tool holds: hidden, so that it isn't drawn twice. Also turns hovering off. */
  readonly editing: string | null;
  /** True while the drawing tool is at work, also on something new. */
  readonly drawing?: boolean;
}

/** Sources written from the scene, beside the area's tiles. */
export const overlayIds = [
  "sketch",
  "works",
  "walk",
  "straight",
  "gaps",
  "places",
  "answer",
  "crossing-error",
  "draft",
  "names",
] as const;
export type OverlayId = (typeof overlayIds)[number];

/** All the map shows now, as plain data. Parts are the same objects as before where nothing in them changed. */
export interface Scene {
  readonly lang: MapLang;
  /** Layer ids of zorder.ts. */
  readonly hidden: readonly string[];
  readonly facilityClasses: readonly string[] | null;
  readonly opacities: Readonly<Record<GroupId, number>>;
  readonly selected: string | null;
  /** Whether what lies under the pointer is lit. */
  readonly hover: boolean;
  /** By zone: a share, or null for "not assessed". Zones not named keep their own colour. */
  readonly choropleth: ReadonlyMap<string, number | null> | null;
  readonly sources: Readonly<Record<OverlayId, FeatureCollection>>;
}

const rememberNames = rememberLast(nameFeatures);
const rememberSketch = rememberLast(sketchFeatures);
const rememberWorks = rememberLast(workFeatures);
const rememberWalk = rememberLast(walkFeatures);
const rememberStraight = rememberLast(straightFeatures);
const rememberGaps = rememberLast(gapFeatures);
const rememberPlaces = rememberLast(placeFeatures);
const rememberAnswer = rememberLast(answerFeatures);
const rememberCoverage = rememberLast(coverageValues);
const rememberLinkage = rememberLast(linkageValues);
const rememberDraft = rememberLast((geometry: Draft["geometry"]) => collection(geometry ? [geometry] : []));
const rememberErrors = rememberLast((crossings: Draft["crossings"]) =>
  collection(crossings.map((at): Point => ({ type: "Point", coordinates: [...at] }))),
);
const noCrossings: Draft["crossings"] = [];

/** The scene of the workbench. Pure: what it remembers only spares work. */
export function sceneOf(input: SceneInput): Scene {
  const { area, plan, view, results, answer = null, held = null, draft, editing, drawing = false } = input;
  return {
    lang: view.lang,
    hidden: view.hidden.flatMap((entry) => layersOfEntry[entry] ?? []),
    facilityClasses: answer?.facilityClasses ?? view.facilityClasses,
    opacities: opacitiesOf(view.opacities),
    selected: view.selected,
    hover: !drawing && editing === null,
    choropleth: answer?.zones ?? choroplethOf(view.choropleth, results),
    sources: {
      sketch: rememberSketch(plan, editing, null),
      works: rememberWorks(plan, view.scenario, area, held),
      walk: rememberWalk(results.walk, area.facilities),
      straight: rememberStraight(results.walk, area.facilities),
      gaps: rememberGaps(results.gaps, view.gaps),
      places: rememberPlaces(results.linkage, view.places),
      answer: rememberAnswer(answer),
      draft: rememberDraft(draft?.geometry ?? null),
      names: rememberNames(area),
      "crossing-error": rememberErrors(draft?.crossings ?? noCrossings),
    },
  };
}

export interface ProposalInput {
  readonly area: SceneInput["area"];
  readonly plan: Plan;
  readonly proposal: Proposal;
  readonly lang: MapLang;
  /** Before: without the works. */
  readonly moment: "before" | "after";
}

const quiet: readonly EntryId[] = ["facilities", "sites", "rails"];

/** What a reader of a proposal sees: the site and its works in quiet surroundings, no results. */
export function proposalScene({ area, plan, proposal, lang, moment }: ProposalInput): Scene {
  return {
    lang,
    hidden: quiet.flatMap((entry) => layersOfEntry[entry]),
    facilityClasses: null,
    opacities: opacitiesOf({}),
    selected: proposal.site,
    hover: false,
    choropleth: null,
    sources: {
      ...emptyScene(lang).sources,
      names: rememberNames(area),
      sketch: sketchFeatures(plan, null, proposal.site),
      works: workFeatures(plan, moment === "after" ? proposal.scenario : null, area),
    },
  };
}

/** What a map shows before anything is known but its tiles. */
export const emptyScene = (lang: MapLang): Scene => ({
  lang,
  hidden: [],
  facilityClasses: null,
  opacities: opacitiesOf({}),
  selected: null,
  hover: true,
  choropleth: null,
  sources: Object.fromEntries(overlayIds.map((id) => [id, nothing])) as Record<OverlayId, FeatureCollection>,
});

function choroplethOf(choice: ChoroplethChoice | null, { coverage, linkage }: Results): Scene["choropleth"] {
  if (!choice) return null;
  return choice.of === "coverage"
    ? rememberCoverage(coverage, choice.class, choice.method, choice.share)
    : rememberLinkage(linkage, choice.method);
}

const opacitiesOf = (chosen: ViewChoices["opacities"]): Scene["opacities"] =>
  Object.fromEntries(groupIds.map((id) => [id, Math.min(1, Math.max(0, chosen[id] ?? 1))])) as Record<GroupId, number>;

const collection = (geometries: readonly (Point | LineString | Polygon)[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: geometries.map((geometry, index): Feature => ({ type: "Feature", geometry, properties: { id: index } })),
});
const nothing = collection([]);
