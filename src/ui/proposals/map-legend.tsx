import type { Swatch } from "#map/legend.ts";
import { lightTheme } from "#map/theme.ts";
import { SwatchMark } from "../legend/swatch-mark.tsx";
import css from "./map-legend.module.css";
import { useWords } from "./use-words.ts";

const area = (colour: string, opacity: number): Swatch => ({
  kind: "fill",
  colour,
  opacity,
  outline: colour,
  dashed: false,
});
const { zones, sketch, work, green, railway } = lightTheme;

const entries = [
  ["legend.site", area(sketch, 0.26)],
  ["legend.work", { kind: "icon", icon: "work-opened_gate" }],
  ["legend.crossing", { kind: "line", colour: lightTheme.surface, width: 3, casing: work, dash: null }],
  ["legend.gate.open", { kind: "icon", icon: "gate-open" }],
  ["legend.gate.members", { kind: "icon", icon: "gate-members" }],
  ["legend.gate.estimated", { kind: "icon", icon: "gate-open-estimated" }],
  ["legend.railway", { kind: "line", colour: railway, width: 5, casing: null, dash: [1, 5] }],
  ["legend.green", area(green, 0.7)],
  ["legend.campus", area(zones.campus, 0.24)],
  ["legend.park", area(zones.park, 0.24)],
  ["legend.community", area(zones.community, 0.24)],
] as const satisfies readonly (readonly [string, Swatch])[];

/** In words, each with its colour and shape named, so that it is of use without the map and without colours. */
export function MapLegend() {
  const { t } = useWords();
  return (
    <div className={css.legend}>
      <h3>{t("legend.title")}</h3>
      <ul>
        {entries.map(([key, swatch]) => (
          <li key={key}>
            <SwatchMark swatch={swatch} />
            {t(key)}
          </li>
        ))}
      </ul>
    </div>
  );
}
