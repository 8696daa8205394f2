import { rampLegend } from "#map/legend.ts";
import { lightTheme } from "#map/theme.ts";
import { useText } from "../i18n/use-text.ts";
import { SwatchMark } from "../legend/swatch-mark.tsx";
import css from "./ramp-key.module.css";

const { steps, unassessed } = rampLegend(lightTheme);

/** The ramp of the map, with the figures at its joints: hundredths of a share, or an index from 0 to 1. */
export function RampKey({ label, index = false }: { readonly label: string; readonly index?: boolean }) {
  const { t } = useText();
  return (
    <figure className={css.key}>
      <figcaption>{label}</figcaption>
      <div className={css.ramp} aria-hidden>
        {steps.map(({ from, colour }) => (
          <span key={from} style={{ background: colour }} />
        ))}
      </div>
      <div className={css.joints}>
        {[0, ...steps.map(({ to }) => to)].map((at) => (
          <span key={at}>{index ? at : Math.round(at * 100)}</span>
        ))}
      </div>
      <p className={css.none}>
        <SwatchMark swatch={unassessed} /> {t("ramp.none")}
      </p>
    </figure>
  );
}
