import type { Area } from "../area.ts";
import type { Effect } from "../effects.ts";
import type { Refusal } from "../permissions.ts";
import { crossingOver, middleOf, type PlacingFault, roomAt, shifted, wallAt } from "../placing.ts";
import type { Change, Plan } from "../plan.ts";
import type { Work, WorkId } from "../records.ts";
import type { EditContext } from "./context.ts";

/** What of a work is taken hold of: the whole, or one end of a crossing. */
export type Grip = "whole" | 0 | 1;

/** Where a work that can be moved is taken hold of; null for works on what the area already has. */
export function gripOf(effect: Effect, grip: Grip): readonly [number, number] | null {
  if (effect.kind === "new_gate" || effect.kind === "new_facility")
    return effect.at.coordinates as unknown as [number, number];
  if (effect.kind !== "new_crossing") return null;
  if (grip === "whole") return middleOf(effect.line);
  return effect.line.coordinates[grip === 0 ? 0 : effect.line.coordinates.length - 1] as unknown as [number, number];
}

/**
 * The effect with what is held of it at another place. A gate stays in a wall, which may be another's; a facility finds
 * the compound it stands in; a crossing the barriers it passes.
 */
export function movedEffect(
  area: Area,
  effect: Effect,
  grip: Grip,
  to: readonly [number, number],
): Effect | PlacingFault {
  switch (effect.kind) {
    case "new_gate": {
      const place = wallAt(area, to);
      if (typeof place === "string") return place;
      return { kind: "new_gate", access: effect.access, ...place };
    }
    case "new_facility": {
      const place = roomAt(area, to);
      return typeof place === "string" ? place : { ...effect, ...place };
    }
    case "new_crossing": {
      const [from, until] = [gripOf(effect, 0), gripOf(effect, 1)];
      const held = gripOf(effect, grip);
      if (!from || !until || !held) return effect;
      const by = (end: readonly [number, number]) =>
        [end[0] + to[0] - held[0], end[1] + to[1] - held[1]] as readonly [number, number];
      const way = crossingOver(area, grip === 1 ? from : by(from), grip === 0 ? until : by(until));
      return typeof way === "string" ? way : { ...effect, ...way };
    }
    default:
      return effect;
  }
}

/** The effect so many metres further east and north. Null: it stands where it is, for it cannot be moved. */
export function steppedEffect(area: Area, effect: Effect, eastM: number, northM: number): Effect | PlacingFault | null {
  const at = gripOf(effect, "whole");
  return at && movedEffect(area, effect, "whole", shifted(area, at, eastM, northM));
}

/** A work at another place. */
export function moveWork(
  plan: Plan,
  { id, effect }: { readonly id: WorkId; readonly effect: Effect },
  { now }: EditContext,
): Change | Refusal {
  const work = plan.records.get(id);
  if (work?.kind !== "work") return "not_found";
  const moved: Work = { ...work, effect, changedAt: now };
  return { note: "work_changed", remove: [], put: [moved] };
}
