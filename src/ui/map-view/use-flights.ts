import { useEffect, useRef } from "react";
import type { MapAdapter } from "#map/map-adapter.ts";
import { useAppState } from "../app-context.ts";
import { useOnePane, usePhone } from "../shell/use-phone.ts";
import { paddingFor } from "./padding.ts";

/** Near enough to tell one gate from the next. */
const placeZoom = 16.5;

/** Answers each wish to move the map once, also one made before the map was there. */
export function useFlights(map: MapAdapter | null): void {
  const phone = usePhone();
  const flight = useAppState((state) => state.flight);
  const onePane = useOnePane();
  const inspecting = useAppState((state) => state.selection !== null) && !onePane;
  const answered = useRef(0);
  useEffect(() => {
    if (!map || !flight || flight.serial === answered.current) return;
    answered.current = flight.serial;
    const { to, zoom } = flight;
    if (to.length === 4) map.fitBounds(to, { padding: paddingFor(phone, inspecting), maxZoom: 17 });
    else if (zoom !== undefined) map.flyTo({ centre: to, zoom });
    else
      map.flyTo(
        { centre: to, zoom: Math.max(map.camera().zoom, placeZoom) },
        { padding: paddingFor(phone, inspecting) },
      );
  }, [map, flight, phone, inspecting]);
}
