import { useText } from "../i18n/use-text.ts";
import { none, percent } from "../parts/format.ts";
import css from "./tables.module.css";

/** A share as a figure over a bar: the figure to read, the bar to compare. */
export function ShareCell({ share, method }: { readonly share: number | null; readonly method: "walk" | "radius" }) {
  const text = useText();
  return (
    <td className={css.share} data-method={method}>
      {share === null ? none : percent(share, text)}
      <span className={css.bar} data-empty={share === null || undefined}>
        <span style={{ width: `${(share ?? 0) * 100}%` }} />
      </span>
    </td>
  );
}
