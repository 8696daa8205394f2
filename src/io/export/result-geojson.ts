import type { Feature, FeatureCollection } from "geojson";
import type { Catchment } from "#domain/answers/catchment.ts";
import type { Area } from "#domain/area.ts";
import type { Plan } from "#domain/plan.ts";
import type { Answers, Question } from "#domain/questions.ts";
import type { CoverageResult, LinkageResult } from "#domain/results.ts";
import {
  accountsFeatures,
  checkUpFeatures,
  emergencyFeatures,
  type Figures,
  hoursFeatures,
  lensFeatures,
  sitingFeatures,
  whatIfFeatures,
  zoneFeatures,
} from "./answer-features.ts";
import { catchmentFeatures, gapFeatures } from "./ground-features.ts";
import { scenarioOf } from "./scenario-of.ts";

type Result = Answers[Question];

const rules: Readonly<Record<Question, string>> = {
  coverage: "A1",
  linkage: "A2",
  gaps: "A3",
  what_if: "A4",
  siting: "A5",
  check_up: "A6",
  accounts: "A7",
  lens: "A8",
  hours: "A9",
  emergency: "A9",
};

/**
 * A result as GeoJSON (RFC 7946, WGS 84): what of it lies on the ground, named in both languages. What it was computed
 * from, and what lies nowhere, stands in a foreign member `metadata`, so that the file explains itself wherever it is opened.
 * @param catchment ground that is drawn with the result; it follows the result's own features.
 */
export function resultGeojson(
  result: Result,
  area: Area,
  plan: Plan,
  madeAt: string,
  catchment: Catchment | null = null,
): string {
  const { attribution, licence, people } = area.manifest;
  const { question, parameters, assumptions } = result;
  const collection: FeatureCollection & { readonly metadata: unknown } = {
    type: "FeatureCollection",
    metadata: {
      question,
      rule: rules[question],
      area: area.manifest.id,
      madeAt,
      ...(result.question === "what_if" && { scenario: scenarioOf(result, plan) }),
      parameters,
      people: { count: result.people, date: people.date, source: people.source },
      standards: { id: area.standards.id, figures: figuresOf(result) },
      assumptions,
      attribution,
      licence,
    },
    features: [...featuresOf(result, area, plan), ...(catchment ? catchmentFeatures(catchment, area) : [])],
  };
  return JSON.stringify(collection, null, 1);
}

/** What was asked with, and the figures that no feature bears. */
function figuresOf(result: Result): readonly unknown[] {
  switch (result.question) {
    case "linkage":
      return [{ reachM: result.reachM }];
    case "coverage":
    case "gaps":
      return result.classes.map(({ class: id, radiusM, clause, source, confidence, facilities }) => ({
        class: id,
        radiusM,
        clause,
        source,
        confidence,
        facilities,
      }));
    case "what_if":
      return [...result.classes.map(({ zones: _, ...figures }) => figures), { reachM: result.linkage.reachM }];
    case "siting": {
      const { options, figure, fault, served, meanM, proof } = result;
      return [{ options, figure, fault, served, meanM, proof }];
    }
    case "check_up":
      return result.indicators.map(({ assessments: _, ...indicator }) => indicator);
    case "accounts": {
      const { each: _, ...sites } = result.sites;
      return [{ sites, works: result.works, scenarios: result.scenarios }];
    }
    case "lens":
      return [
        { indicator: result.indicator, figure: result.figure },
        ...(result.views ?? []).map(({ rows: _, ...view }) => view),
      ];
    case "hours":
      return [{ weekday: result.weekday, tier: result.tier }, ...result.classes];
    case "emergency":
      return [
        { inside: result.inside, closedAreaM2: result.closedAreaM2 },
        ...result.profiles.map(({ zones: _, ...profile }) => profile),
      ];
  }
}

function featuresOf(result: Result, area: Area, plan: Plan): Feature[] {
  switch (result.question) {
    case "gaps":
      return gapFeatures(result, area);
    case "coverage":
      return zoneFeatures(area, coverageOf(result));
    case "linkage":
      return zoneFeatures(area, linkageOf(result));
    case "what_if":
      return whatIfFeatures(result, area);
    case "siting":
      return sitingFeatures(result, area, plan);
    case "check_up":
      return checkUpFeatures(result, area);
    case "accounts":
      return accountsFeatures(result, plan);
    case "lens":
      return lensFeatures(result, area);
    case "hours":
      return hoursFeatures(result, area);
    case "emergency":
      return emergencyFeatures(result, area);
  }
}

/** `market_walk_people` and so on. */
function coverageOf({ classes }: CoverageResult): Map<string, Figures> {
  const zones = new Map<string, Figures>();
  for (const one of classes) {
    for (const { zone, walk, radius } of one.zones) {
      zones.set(zone, {
        ...zones.get(zone),
        [`${one.class}_walk_people`]: walk.people,
        [`${one.class}_radius_people`]: radius.people,
        [`${one.class}_walk_area`]: walk.area,
        [`${one.class}_radius_area`]: radius.area,
      });
    }
  }
  return zones;
}

function linkageOf({ kinds, communities }: LinkageResult): Map<string, Figures> {
  return new Map(
    communities.map(({ zone, walk, radius }) => [
      zone,
      {
        index_walk: walk.index,
        index_radius: radius.index,
        ...Object.fromEntries(
          kinds.flatMap((kind, i) => [
            [`${kind}_walk`, walk.kinds[i] ?? null],
            [`${kind}_radius`, radius.kinds[i] ?? null],
          ]),
        ),
      },
    ]),
  );
}
