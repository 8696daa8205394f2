import type { LensIndicator } from "#domain/answers/lens.ts";
import type { SitingOptions } from "#domain/answers/siting.ts";
import { plainInquiry, type Question } from "#domain/questions.ts";
import type { RecordId, ScenarioId } from "#domain/records.ts";
import { defaultParameters, type Parameters } from "#domain/results.ts";
import type { Method } from "#domain/terms.ts";

export const languages = ["zh", "en"] as const;
export type Lang = (typeof languages)[number];

export const steps = ["look", "analyse", "sketch"] as const;
export type Step = (typeof steps)[number];

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface Flight {
  /** A place [lon, lat], or a box [west, south, east, north]. */
  readonly to: readonly [number, number] | readonly [number, number, number, number];
  /** Absent: near enough to see the place. */
  readonly zoom?: number;
  readonly serial: number;
}

/** What a reader looks at. All of it but `flight` and `notice` stands in the address. */
export interface ViewSlice {
  readonly lang: Lang;
  /** Address of the area package where it is not the default one. */
  readonly areaUrl: string | null;
  readonly step: Step;
  readonly camera: Camera | null;
  readonly hidden: readonly string[];
  /** 0 to 1 by layer group; absent: 1. */
  readonly opacity: Readonly<Record<string, number>>;
  /** Id of a feature of the area or of a record. */
  readonly selection: string | RecordId | null;
  readonly question: Question;
  readonly method: Method;
  readonly parameters: Parameters;
  /** The facility class the map and the walk show. */
  readonly facilityClass: string | null;
  /** Where the shown walk starts. */
  readonly walkFrom: readonly [number, number] | null;
  /** The scenario whose works are looked at. */
  readonly scenario: ScenarioId | null;
  readonly siting: SitingOptions;
  readonly lens: LensIndicator;
  /** The day that the hours are looked at: 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Whether the ground that the class serves is drawn with its coverage. */
  readonly drawGround: boolean;
  /** A wish to move the map, answered once for each serial number. */
  readonly flight: Flight | null;
  /** The last refusal or failure worth a sentence; a key of the interface's texts. */
  readonly notice: string | null;
}

/** What of the view stands in an address. */
export type LinkedView = Pick<
  ViewSlice,
  | "areaUrl"
  | "step"
  | "camera"
  | "hidden"
  | "opacity"
  | "selection"
  | "question"
  | "method"
  | "parameters"
  | "facilityClass"
  | "walkFrom"
  | "scenario"
  | "siting"
  | "lens"
  | "weekday"
  | "drawGround"
>;

export const plainView: LinkedView = {
  areaUrl: null,
  step: "look",
  camera: null,
  hidden: [],
  opacity: {},
  selection: null,
  question: "coverage",
  method: "walk",
  parameters: defaultParameters,
  facilityClass: null,
  walkFrom: null,
  scenario: null,
  siting: plainInquiry.siting,
  lens: plainInquiry.lens,
  weekday: plainInquiry.weekday,
  drawGround: false,
};

export const firstView = (lang: Lang): ViewSlice => ({ ...plainView, lang, flight: null, notice: null });
