import type { LinkageResult } from "#domain/results.ts";
import type { Method, ZoneKind } from "#domain/terms.ts";
import { rampBreaks } from "#map/ramp.ts";
import { lightTheme } from "#map/theme.ts";
import { useText } from "../i18n/use-text.ts";
import { metresText, none, percent } from "../parts/format.ts";
import css from "./linkage.module.css";

export interface Pair {
  readonly from: ZoneKind;
  readonly to: ZoneKind;
}

interface MatrixProps {
  readonly result: LinkageResult;
  readonly method: Method;
  readonly pair: Pair | null;
  readonly onPair: (pair: Pair) => void;
}

/** Rows from, columns to. A cell is shaded as the map is, says its share and a word, and opens a sentence. */
export function LinkageMatrix({ result, method, pair, onPair }: MatrixProps) {
  const text = useText();
  const { t } = text;
  const { kinds, results, reachM } = result;
  return (
    <table className={css.matrix}>
      <caption>
        {t("matrix.caption", { reach: metresText(reachM, text), method: t(`analysis.method.${method}`) })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={css.corner}>
            <span className="hidden-label">
              {t("matrix.from")} / {t("matrix.to")}
            </span>
            <span aria-hidden>↓</span>
            <span aria-hidden>→</span>
          </th>
          {kinds.map((to) => (
            <th key={to} scope="col">
              <i data-kind={to} className={css.kind} />
              {t(`kind.${to}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((from, row) => (
          <tr key={from}>
            <th scope="row">
              <i data-kind={from} className={css.kind} />
              {t(`kind.${from}`)}
            </th>
            {kinds.map((to, column) => {
              const share = results[method].matrix[row]?.[column] ?? null;
              return (
                <td key={to}>
                  <button
                    type="button"
                    className={css.cell}
                    data-dark={(share !== null && level(share) >= 4) || undefined}
                    data-none={share === null || undefined}
                    aria-pressed={pair?.from === from && pair.to === to}
                    style={share === null ? undefined : { background: shade(share) }}
                    onClick={() => onPair({ from, to })}
                  >
                    <span className="hidden-label">{`${t(`kind.${from}`)} → ${t(`kind.${to}`)} `}</span>
                    <b>{share === null ? none : percent(share, text)}</b>
                    <small>{share === null ? t("ramp.none") : t(`matrix.level.${level(share)}`)}</small>
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The step of the ramp, by the share as it is written: 19.6 % is read as 20 %, and must not say what 19 % says. */
const level = (share: number) =>
  rampBreaks.filter((at) => Math.round(share * 100) / 100 >= at).length as 0 | 1 | 2 | 3 | 4 | 5;

const shade = (share: number) => lightTheme.ramp[level(share)];
