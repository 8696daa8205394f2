import type { Answer } from "../results.ts";
import type { CircleTier, Figure } from "../standards.ts";

/** One class through a day: residents within the radius on foot at each full hour, 0 to 23; null: not assessed. */
export interface ClassHours extends Figure {
  readonly class: string;
  readonly radiusM: number;
  readonly facilities: number;
  readonly people: readonly number[] | null;
  /** People served when hours are not looked at. */
  readonly anyTime: number | null;
}

/** A9: the same day by the hour. */
export interface HoursResult extends Answer<"hours"> {
  readonly tier: CircleTier;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly classes: readonly ClassHours[];
  /** Gates and facilities whose hours are stated; where there are none, every hour looks alike, and that says nothing of the night. */
  readonly timed: readonly string[];
}
