import type { Sum } from "#domain/answers/accounts.ts";
import { useText } from "../../i18n/use-text.ts";
import { none, whole } from "../../parts/format.ts";
import css from "./accounts.module.css";

export interface SumRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly sum: Sum;
}

/** Rows that add up to the last one, in whole units so that the reader can check; what is not given is counted, not guessed. */
export function SumTable({
  caption,
  head,
  counted,
  unit,
  rows,
  total,
  scale = 1,
}: {
  readonly caption: string;
  /** Of the first column. */
  readonly head: string;
  /** What is counted in the second, and summed in the third. */
  readonly counted: string;
  readonly unit: string;
  readonly rows: readonly SumRow[];
  readonly total: SumRow;
  /** Units a shown unit holds: 10,000 for 万元, which then may have decimals. */
  readonly scale?: number;
}) {
  const text = useText();
  const { t } = text;
  const figure = ({ sum }: Sum) =>
    sum === null
      ? none
      : new Intl.NumberFormat(text.lang === "zh" ? "zh-CN" : "en", { maximumFractionDigits: 4 }).format(sum / scale);
  const row = ({ key, label, count, sum }: SumRow) => (
    <tr key={key} data-empty={count === 0 || undefined}>
      <th scope="row">{label}</th>
      <td>{whole(count, text)}</td>
      <td>{figure(sum)}</td>
      <td>{whole(sum.notGiven, text)}</td>
    </tr>
  );
  return (
    <table className={css.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{counted}</th>
          <th scope="col">{unit}</th>
          <th scope="col">{t("accounts.notGiven")}</th>
        </tr>
      </thead>
      <tbody>{rows.map(row)}</tbody>
      <tfoot>{row(total)}</tfoot>
    </table>
  );
}
