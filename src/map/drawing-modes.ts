import { TerraDrawPolygonMode, TerraDrawSelectMode } from "terra-draw";
import { lightTheme, type Theme } from "./theme.ts";

type Hex = `#${string}`;
const hex = (colour: string) => colour as Hex;

/** Pixels within which a press takes hold of a point: a fingertip needs more than a mouse. */
export const grip = (coarse: boolean) => (coarse ? 28 : 14);

/** Drawing: our own keys (see drawing.ts), snapping to its own points. No validation: crossing outlines are kept for mending. */
export const polygonMode = (coarse: boolean, theme: Theme = lightTheme) =>
  new TerraDrawPolygonMode({
    pointerDistance: grip(coarse),
    snapping: { toCoordinate: true },
    keyEvents: { cancel: null, finish: "Enter" },
    showCoordinatePoints: true,
    styles: {
      fillColor: hex(theme.sketch),
      fillOpacity: 0.16,
      outlineColor: hex(theme.sketch),
      outlineWidth: 3,
      coordinatePointColor: hex(theme.surface),
      coordinatePointWidth: 5,
      coordinatePointOutlineColor: hex(theme.sketch),
      coordinatePointOutlineWidth: 2.5,
      closingPointColor: hex(theme.sketch),
      closingPointWidth: coarse ? 10 : 7,
      closingPointOutlineColor: hex(theme.surface),
      closingPointOutlineWidth: 2.5,
      snappingPointColor: hex(theme.sketch),
      snappingPointWidth: 6,
      snappingPointOutlineColor: hex(theme.surface),
      snappingPointOutlineWidth: 2,
    },
  });

/** Mending: points, midpoints and the whole can be dragged; removal is ours, so that mouse, finger and key do the same. */
export const selectMode = (coarse: boolean, theme: Theme = lightTheme) =>
  new TerraDrawSelectMode({
    // Wider than the grip: a quick pull at a midpoint is already some way off when the tool first hears of it.
    pointerDistance: grip(coarse) + 12,
    allowManualDeselection: false,
    // The tool drops every nth move of a drag; a dropped last one would leave the point short of the pointer.
    dragEventThrottle: Number.MAX_SAFE_INTEGER,
    keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
    flags: {
      polygon: {
        feature: {
          draggable: true,
          selfIntersectable: true,
          coordinates: { draggable: true, midpoints: { draggable: true }, deletable: false, snappable: false },
        },
      },
    },
    styles: {
      selectedPolygonColor: hex(theme.sketch),
      selectedPolygonFillOpacity: 0.16,
      selectedPolygonOutlineColor: hex(theme.sketch),
      selectedPolygonOutlineWidth: 3,
      selectionPointColor: hex(theme.surface),
      selectionPointWidth: coarse ? 9 : 6.5,
      selectionPointOutlineColor: hex(theme.sketch),
      selectionPointOutlineWidth: 3,
      midPointColor: hex(theme.sketch),
      midPointOpacity: 0.75,
      midPointWidth: coarse ? 6 : 4,
      midPointOutlineColor: hex(theme.surface),
      midPointOutlineWidth: 1.5,
    },
  });
