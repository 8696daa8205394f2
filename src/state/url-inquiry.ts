import type { Polygon } from "geojson";
import type { LensIndicator } from "#domain/answers/lens.ts";
import {
  type CandidateKind,
  candidateKinds,
  defaultSiting,
  type SitingObjective,
  type SitingOptions,
  sitingObjectives,
} from "#domain/answers/siting.ts";
import type { Moment } from "#domain/hours.ts";
import { fixed, idOf, listOf, numberIn, oneOf } from "./url-words.ts";

/** Readers and writers of what single questions are asked with. What is not understood is left at its default. */

/** `3-0830` is Wednesday half past eight; `3-0830-PH` on a public holiday. */
export const momentText = ({ weekday, minute, holiday }: Moment): string =>
  `${weekday}-${String(Math.floor(minute / 60)).padStart(2, "0")}${String(minute % 60).padStart(2, "0")}${holiday ? `-${holiday}` : ""}`;

export function momentOf(text: string): Moment | null {
  const [, day, hour, minute, holiday] = /^([1-7])-([01]\d|2[0-3])([0-5]\d)(?:-(PH|SH))?$/.exec(text) ?? [];
  if (day === undefined) return null;
  return {
    weekday: Number(day),
    minute: Number(hour) * 60 + Number(minute),
    ...(holiday ? { holiday: holiday as "PH" | "SH" } : {}),
  };
}

/** Corners as `lat,lon` parted by `_`, areas by `;`. */
export const closedText = (closed: readonly Polygon[]): string | null =>
  closed
    .map(({ coordinates }) =>
      (coordinates[0] ?? [])
        .slice(0, -1)
        .map(([lon = 0, lat = 0]) => `${fixed(lat, 5)},${fixed(lon, 5)}`)
        .join("_"),
    )
    .join(";") || null;

export function closedOf(text: string): readonly Polygon[] {
  return text
    .split(";")
    .slice(0, 20)
    .flatMap((part): Polygon[] => {
      const corners = part.split("_").map((corner) => {
        const [latText = "", lonText = ""] = corner.split(",");
        const [lat, lon] = [numberIn(latText, -85, 85), numberIn(lonText, -180, 180)];
        return lat === null || lon === null ? null : [lon, lat];
      });
      const sound = corners.filter((corner) => corner !== null);
      if (sound.length < 3 || sound.length < corners.length) return [];
      return [{ type: "Polygon", coordinates: [[...sound, sound[0] as number[]]] }];
    });
}

export const lensText = (lens: LensIndicator): string | null =>
  lens.kind === "coverage" ? encodeURIComponent(lens.class) : null;
export function lensOf(text: string): LensIndicator {
  const id = idOf(text);
  return id === null ? { kind: "linkage" } : { kind: "coverage", class: id };
}

/** `class:count:objective:candidates`; money, kept and left-out candidates are not part of a link. */
export function sitingText(siting: SitingOptions): string | null {
  const text = sitingParts(siting);
  return text === sitingParts(defaultSiting) ? null : text;
}
const sitingParts = ({ class: id, count, objective, candidates }: SitingOptions) =>
  [encodeURIComponent(id), count, objective, candidates.join(",")].join(":");

export function sitingOf(text: string): SitingOptions {
  const [classText = "", countText = "", objectiveText = "", candidatesText = ""] = text.split(":");
  const candidates = listOf(candidatesText).flatMap((kind) => oneOf<CandidateKind>(candidateKinds, kind) ?? []);
  return {
    ...defaultSiting,
    class: idOf(classText) ?? defaultSiting.class,
    count: numberIn(countText, 1, 99) ?? defaultSiting.count,
    objective: oneOf<SitingObjective>(sitingObjectives, objectiveText) ?? defaultSiting.objective,
    candidates: candidates.length > 0 ? candidates : defaultSiting.candidates,
  };
}
