import type { Verdict } from "#domain/check-up.ts";
import { useText } from "../../i18n/use-text.ts";
import css from "./check-up.module.css";

/** Told apart by shape and word, not by colour alone: a tick, a triangle, a bar, a broken ring. */
const shapes: Readonly<Record<Verdict, string>> = {
  pass: "M2 6.5 L5 9.5 L10 3",
  short: "M6 1.5 L11 10.5 L1 10.5 Z",
  no_threshold: "M2 6 L10 6",
  not_assessed: "M6 1.5 A4.5 4.5 0 0 1 6 10.5 A4.5 4.5 0 0 1 6 1.5",
};

interface VerdictMarkProps {
  readonly verdict: Verdict;
  /** Whether the word is seen; it is always heard. */
  readonly word?: boolean;
  /** Whether the threshold is an upper limit: then what fails is over it. */
  readonly limit?: boolean;
}

export function VerdictMark({ verdict, word = true, limit = false }: VerdictMarkProps) {
  const { t } = useText();
  const name = t(limit && verdict === "short" ? "checkUp.verdict.over" : `checkUp.verdict.${verdict}`);
  return (
    <span className={css.verdict} data-verdict={verdict}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
        <path
          d={shapes[verdict]}
          fill={verdict === "short" ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth={verdict === "short" ? 0 : 1.75}
          strokeDasharray={verdict === "not_assessed" ? "2.2 1.6" : undefined}
          strokeLinecap={verdict === "not_assessed" ? "butt" : "round"}
          strokeLinejoin="round"
        />
      </svg>
      <span className={word ? undefined : "hidden-label"}>{name}</span>
    </span>
  );
}
