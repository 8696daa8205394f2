import type { LineString, Point } from "geojson";
import type { Access, CrossingKind } from "./area.ts";

/** What a work does to the area, in the engine's terms. */
export type Effect =
  | { readonly kind: "opened_gate"; readonly gate: string; readonly access: Access }
  | {
      readonly kind: "new_gate";
      readonly zone: string;
      readonly at: Point;
      readonly access: Access;
      readonly opensInto?: string;
    }
  | {
      readonly kind: "new_crossing";
      readonly barriers: readonly string[];
      readonly line: LineString;
      readonly crossing: CrossingKind;
    }
  | { readonly kind: "shared_resource"; readonly facility: string; readonly access: Access }
  | { readonly kind: "new_facility"; readonly class: string; readonly at: Point; readonly zone: string | null };
