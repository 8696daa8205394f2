import { commandOf, ruleOf } from "#domain/measures.ts";
import type { Measure, ProposalFigure } from "#domain/records.ts";
import type { Standards } from "#domain/standards.ts";
import type { Words } from "../i18n/public-words.ts";
import { type Clause, clauseOf } from "./clause-of.ts";
import css from "./how-computed.module.css";
import { labelIn, nameIn } from "./own-words.ts";
import { useWords } from "./use-words.ts";

interface HowComputedProps {
  readonly figure: ProposalFigure;
  readonly standards: Pick<Standards, "tiers" | "classes">;
  /** Folder of the area package, seen from the page. */
  readonly area: string;
}

/** Rule, clause, accuracy, and how to ask the same question in a shell. */
export function HowComputed({ figure, standards, area }: HowComputedProps) {
  const words = useWords();
  const { t } = words;
  const { measure } = figure;
  const clause = clauseOf(measure, standards);
  const [beforeClause, afterClause] = t("how.clause.value", {
    source: clause?.source ?? "",
    clause: "|",
    reach: clause?.reachM ?? "",
  }).split("|");
  const shared = sharedClasses(measure, standards).map((one) => nameIn(one, words.lang));
  const folder = `public/${area.replace(/\/$/, "")}`;
  return (
    <details className={css.how}>
      <summary>
        {t("how.title")}
        <span className="hidden-label">{t("how.of", { label: labelIn(figure, words.lang) })}</span>
      </summary>
      <dl>
        <div>
          <dt>{t("how.rule", { rule: ruleOf(measure) })}</dt>
          <dd>{ruleText(measure, clause, standards, words)}</dd>
        </div>
        {clause && (
          <div>
            <dt>{t("how.clause")}</dt>
            <dd>
              {beforeClause}
              <span lang="zh-CN">{clause.clause}</span>
              {afterClause}
              {t(`how.clause.${sureness(clause)}`)}
            </dd>
          </div>
        )}
        {shared.length > 0 && (
          <div>
            <dt>{t("how.shared")}</dt>
            <dd>{shared.join(words.lang === "zh" ? "、" : ", ")}</dd>
          </div>
        )}
        <div>
          <dt>{t("how.accuracy")}</dt>
          <dd>{t("how.accuracy.value")}</dd>
        </div>
        <div>
          <dt>{t("how.command")}</dt>
          <dd>
            {t("how.command.why")}
            {(
              [
                ["before", undefined],
                ["after", `${folder}/plan.json`],
              ] as const
            ).map(([moment, plan]) => (
              <span key={moment} className={css.command}>
                <span>{t(`moment.${moment}`)}</span>
                <code lang="en">
                  {piecesOfCommand(commandOf(measure, folder, plan)).map((piece) => (
                    <span key={piece}>{piece}</span>
                  ))}
                </code>
              </span>
            ))}
          </dd>
        </div>
      </dl>
    </details>
  );
}

const sureness = ({ confidence }: Clause) =>
  confidence === "source" || confidence === "secondary" ? confidence : "unchecked";

/** A long command breaks before its options, and stays whole when copied. */
const piecesOfCommand = (command: string) => command.split(/(?<= )(?=--)/);

/** The classes that make a place of a kind worth walking to; none where the measure names its class. */
const sharedClasses = (measure: Measure, { classes }: Pick<Standards, "classes">) =>
  classes.filter(({ sharedBy }) =>
    measure.kind === "linkage" ? sharedBy.includes(measure.to) : measure.kind === "index" && sharedBy.length > 0,
  );

function ruleText(
  measure: Measure,
  clause: Clause | null,
  { classes }: Pick<Standards, "classes">,
  { t, lang }: Words,
): string {
  const reach = clause?.reachM ?? t("how.reach.unknown");
  const classNamed = (id: string) => {
    const found = classes.find((one) => one.id === id);
    return found ? nameIn(found, lang) : id;
  };
  switch (measure.kind) {
    case "people_served":
      return t("how.people_served", { class: classNamed(measure.class), reach });
    case "walk":
      return t("how.walk", { class: classNamed(measure.class) });
    case "linkage":
      return t("how.linkage", { from: t(`kind.${measure.from}`), to: t(`kind.${measure.to}`), reach });
    case "index":
      return t("how.index", { reach });
  }
}
