import type { Effect } from "#domain/effects.ts";
import { circle } from "#map/shape.ts";
import css from "./works-list.module.css";

/** The strokes of the map's own signs of works (map/icon-shapes.ts); a test holds them together. That file brings all icons along. */
export const signOfWork: Readonly<Record<Effect["kind"], string>> = {
  opened_gate: "M15.5 6.5 V9 M15.5 15 V17.5 M6.5 12 H16 M13 9 L16.4 12 L13 15",
  new_gate: "M8 17 V9.4 C8 5.8 16 5.8 16 9.4 V17 M12 10 V15 M9.8 12.5 H14.2",
  new_crossing: "M6 15.6 H8.2 V9 H15.8 V15.6 H18 M10.8 9 V12 M13.2 9 V12",
  shared_resource: `${circle(9.7, 12, 3.7)} ${circle(14.3, 12, 3.7)}`,
  new_facility: "M12 7 V17 M7 12 H17",
};

/** The diamond that stands for a work on the map. */
export function WorkSign({ kind }: { readonly kind: Effect["kind"] }) {
  return (
    <svg className={css.sign} viewBox="0 0 24 24" width="36" height="36" aria-hidden>
      <path d="M12 1.6 L22.4 12 L12 22.4 L1.6 12 Z" />
      <path d={signOfWork[kind]} />
    </svg>
  );
}
