import type { ProposalFigure } from "#domain/records.ts";
import css from "./before-after.module.css";
import { describeFigure, type Reading } from "./describe-figure.ts";
import { useWords } from "./use-words.ts";

/** The difference in words, then both lengths to scale. The words say all that the lengths do. */
export function BeforeAfter({ figure, lead = false }: { readonly figure: ProposalFigure; readonly lead?: boolean }) {
  const words = useWords();
  const { t } = words;
  const { before, after, change, tone } = describeFigure(figure, words);
  const kind = figure.measure.kind === "walk" ? "walk" : figure.measure.kind === "people_served" ? "people" : "share";
  return (
    <div className={css.figure} data-lead={lead} data-tone={tone}>
      <p className={css.change}>
        {change.split(/([\d.,]+)/).map((part, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
          index % 2 === 1 ? <b key={index}>{part}</b> : part,
        )}
      </p>
      <dl className={css.rows} data-kind={kind}>
        <Row label={t("moment.before")} reading={before} moment="before" />
        <Row label={t("moment.after")} reading={after} moment="after" />
      </dl>
    </div>
  );
}

function Row({
  label,
  reading,
  moment,
}: {
  readonly label: string;
  readonly reading: Reading;
  readonly moment: "before" | "after";
}) {
  const { value, aside, length } = reading;
  return (
    <div className={css.row} data-moment={moment}>
      <dt>{label}</dt>
      <dd>
        <span className={css.track} data-none={length === null} aria-hidden>
          {length !== null && <span className={css.bar} style={{ inlineSize: `${(length * 100).toFixed(2)}%` }} />}
        </span>
        <span className={css.value}>
          {value}
          {aside !== null && <small> {aside}</small>}
        </span>
      </dd>
    </div>
  );
}
