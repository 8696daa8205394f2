import { useEffect, useMemo } from "react";
import { catchmentOverlay } from "#map/catchment-overlay.ts";
import { askGround } from "#state/commands/draw-ground.ts";
import { catchmentInView, catchmentWanted } from "#state/selectors/catchment.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useMapAnswer } from "./map-answer.ts";

/**
 * Asks for and draws the ground that the class in view serves, while the coverage is in view. It stands with the map: on a
 * phone the walk's card takes the panel's place, and the class can be changed there too.
 */
export function DrawnGround() {
  const { store, client } = useApp();
  const method = useAppState((state) => state.method);
  const catchment = useAppState((state) => catchmentInView(state)?.catchment ?? null);
  const wanted = useAppState((state) => {
    const ground = catchmentWanted(state);
    return ground && `${ground.facilityClass} ${ground.input}`;
  });
  useEffect(() => {
    if (wanted !== null) askGround(store, client);
  }, [wanted, store, client]);
  useMapAnswer(
    "coverage",
    useMemo(() => catchment && catchmentOverlay(catchment, method), [catchment, method]),
  );
  return null;
}
