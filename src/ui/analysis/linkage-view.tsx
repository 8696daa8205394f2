import { useState } from "react";
import type { LinkageResult } from "#domain/results.ts";
import { lightTheme } from "#map/theme.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { type WeakestPair, weakestPair } from "#state/selectors/weakest-pair.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { decimal, metresText, none, percent, whole } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import key from "./linkage.module.css";
import { LinkageExplain } from "./linkage-explain.tsx";
import { LinkageMatrix, type Pair } from "./linkage-matrix.tsx";
import { RampKey } from "./ramp-key.tsx";
import css from "./tables.module.css";

/** A2: the matrix, one pair in words, and an index for each community. */
export function LinkageView() {
  const text = useText();
  const { t } = text;
  const result = useAppState((state) => state.asked.linkage.result);
  const method = useAppState((state) => state.method);
  const [chosen, setChosen] = useState<Pair | null>(null);
  const area = useAppState((state) => state.area);
  if (!result || !area) return null;
  const worst = weakestPair(area, result);
  const pair = chosen ?? worst;
  return (
    <>
      <LinkageMatrix result={result} method={method} pair={pair} onPair={setChosen} />
      {pair && (
        <PairInWords
          result={result}
          pair={pair}
          worst={worst?.from === pair.from && worst.to === pair.to ? worst : null}
        />
      )}
      <p className={panel.soft}>{t("matrix.places")}</p>
      <ul className={key.dots}>
        {lightTheme.places.map((colour, count) => (
          <li key={colour}>
            <span style={{ background: colour }} />
            {count}
          </li>
        ))}
      </ul>
      <Indexes result={result} />
    </>
  );
}

function PairInWords({
  result,
  pair,
  worst,
}: {
  readonly result: LinkageResult;
  readonly pair: Pair;
  /** Where this is the weakest of all. */
  readonly worst: WeakestPair | null;
}) {
  const text = useText();
  const { t } = text;
  const [from, to] = [t(`kind.${pair.from}`), t(`kind.${pair.to}`)];
  const people = { from: t(`kinds.${pair.from}`), to: t(`kinds.${pair.to}`) };
  const at = ({ matrix }: LinkageResult["results"]["walk"]) =>
    matrix[result.kinds.indexOf(pair.from)]?.[result.kinds.indexOf(pair.to)] ?? null;
  const share = at(result.results.walk);
  const reach = metresText(result.reachM, text);
  return (
    <p className={key.sentence} role="status">
      {worst && (
        <strong>
          {worst.count > 1 ? t("matrix.worst.tied", { from, to, count: worst.count }) : t("matrix.worst", { from, to })}
        </strong>
      )}
      <span>
        {share === null
          ? t("matrix.sentence.none", people)
          : t("matrix.sentence", {
              ...people,
              reach,
              share: percent(share, text),
              radius: percent(at(result.results.radius), text),
            })}{" "}
        <LinkageExplain what={`${from} → ${to}`} result={result} />
      </span>
    </p>
  );
}

function Indexes({ result }: { readonly result: LinkageResult }) {
  const text = useText();
  const { t, lang } = text;
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const selection = useAppState((state) => state.selection);
  if (!area) return null;
  const rows = result.communities.toSorted(
    (a, b) => (a.walk.index ?? 2) - (b.walk.index ?? 2) || b.residents - a.residents,
  );
  const cell = (index: number | null, method: "walk" | "radius") => (
    <td className={css.share} data-method={method}>
      {index === null ? none : decimal(index, 2, text)}
      <span className={css.bar} data-empty={index === null || undefined}>
        <span style={{ width: `${(index ?? 0) * 100}%` }} />
      </span>
    </td>
  );
  return (
    <section className={panel.section}>
      <h3>
        {t("matrix.communities")} <LinkageExplain what={t("matrix.index")} result={result} />
      </h3>
      <RampKey label={t("ramp.index")} index />
      <table className={css.table}>
        <caption>{t("matrix.order")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("matrix.community")}</th>
            <th scope="col" className={css.people}>
              {t("coverage.residents")}
            </th>
            <th scope="col" className={css.figure}>
              {t("coverage.walk")}
            </th>
            <th scope="col" className={css.figure}>
              {t("coverage.radius")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ zone, residents, walk, radius }) => (
            <tr key={zone} className={css.row} data-chosen={zone === selection || undefined}>
              <th scope="row">
                <button type="button" className={css.pick} onClick={() => goToPlace(store, zone)}>
                  {nameOfPlace(area, zone, lang)}
                </button>
              </th>
              <td className={css.peopleCell}>{whole(residents, text)}</td>
              {cell(walk.index, "walk")}
              {cell(radius.index, "radius")}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
