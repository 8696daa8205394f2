import type { Area } from "#domain/area.ts";
import { addWork } from "#domain/edits/add-work.ts";
import { namesOfWork } from "#domain/edits/name-work.ts";
import type { Effect } from "#domain/effects.ts";
import { crossingOver, roomAt, wallAt } from "#domain/placing.ts";
import type { WorkId } from "#domain/records.ts";
import { placeIndex } from "../selectors/place-index.ts";
import type { AppServices } from "../services.ts";
import type { AppStore } from "../store.ts";
import type { Placing, WorkFault } from "../works.ts";
import type { MapClick } from "./click-map.ts";
import { commit } from "./commit.ts";

/** The click after "place": the work stands, or a sentence says why it cannot. A crossing asks for a second click. */
export function placeWork(
  store: AppStore,
  click: MapClick,
  { now, newId }: Pick<AppServices, "now" | "newId">,
): WorkFault | null {
  const { area, plan, actor, placing, scenario } = store.getState();
  if (!area || !placing || !scenario) return null;
  if (placing.kind === "new_crossing" && placing.from === null) {
    store.setState({ placing: { ...placing, from: click.at }, hand: click.at, workFault: null });
    return null;
  }
  const effect = effectOf(area, placing, click);
  const change =
    typeof effect === "string"
      ? effect
      : addWork(plan, { scenario, effect, ...namesOfWork(area, effect) }, { actor, now: now(), newId });
  const fault = typeof change === "string" ? change : commit(store, change);
  if (fault || typeof change === "string") {
    store.setState({ workFault: fault });
    return fault;
  }
  const id = (change.put[0]?.id ?? null) as WorkId | null;
  const facilityClass = typeof effect === "string" ? null : classOf(area, effect);
  store.setState({
    placing: null,
    hand: null,
    workFault: null,
    chosenWork: id,
    // What it serves is what its maker wants to see.
    ...(facilityClass !== null && { facilityClass }),
  });
  return null;
}

const classOf = (area: Area, effect: Effect): string | null =>
  effect.kind === "new_facility"
    ? effect.class
    : effect.kind === "shared_resource"
      ? (area.facilities.find(({ id }) => id === effect.facility)?.class ?? null)
      : null;

function effectOf(area: Area, placing: Placing, { at, ids }: MapClick): Effect | WorkFault {
  const index = placeIndex(area);
  const picked = (layer: "gates" | "facilities") =>
    ids.flatMap((id) => {
      const place = index.get(id);
      return place?.layer === layer ? [place.entity as Area["gates"][number] | Area["facilities"][number]] : [];
    })[0];
  switch (placing.kind) {
    case "opened_gate": {
      const gate = picked("gates");
      if (!gate) return "no_gate";
      return gate.access === "open" ? "gate_open" : { kind: "opened_gate", gate: gate.id, access: "open" };
    }
    case "shared_resource": {
      const facility = picked("facilities");
      if (!facility) return "no_facility";
      return facility.access === "open"
        ? "facility_open"
        : { kind: "shared_resource", facility: facility.id, access: "open" };
    }
    case "new_gate": {
      const place = wallAt(area, at);
      return typeof place === "string" ? place : { kind: "new_gate", access: "open", ...place };
    }
    case "new_facility": {
      const place = roomAt(area, at);
      return typeof place === "string" ? place : { kind: "new_facility", class: placing.class, ...place };
    }
    case "new_crossing": {
      const way = crossingOver(area, placing.from ?? at, at);
      return typeof way === "string" ? way : { kind: "new_crossing", crossing: placing.crossing, ...way };
    }
  }
}
