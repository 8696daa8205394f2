import { useText } from "../../i18n/use-text.ts";
import { decimal, none, whole } from "../../parts/format.ts";
import css from "./what-if.module.css";

/** People who gain and people who lose, one under the other: they are not the same people, so one figure would hide both. */
export function PeopleChangeCell({ gained, lost }: { readonly gained: number; readonly lost: number }) {
  const text = useText();
  return (
    <td className={css.change}>
      {gained > 0 || lost === 0 ? (
        <span data-gain={gained > 0 || undefined}>{gained > 0 ? `+${whole(gained, text)}` : "0"}</span>
      ) : null}
      {lost > 0 && <span data-loss>−{whole(lost, text)}</span>}
    </td>
  );
}

/** By how much an index changes, in hundredths. */
export function IndexChangeCell({ before, after }: { readonly before: number | null; readonly after: number | null }) {
  const text = useText();
  if (before === null || after === null) return <td className={css.change}>{none}</td>;
  const change = Math.round(after * 100) - Math.round(before * 100);
  return (
    <td className={css.change}>
      <span data-gain={change > 0 || undefined} data-loss={change < 0 || undefined}>
        {change === 0 ? "0" : `${change > 0 ? "+" : "−"}${decimal(Math.abs(change) / 100, 2, text)}`}
      </span>
    </td>
  );
}
