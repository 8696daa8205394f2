import type { PlanRecord, Proposal, Work } from "#domain/records.ts";
import type { Example } from "#state/public/load-example.ts";
import { proposalAddress } from "./addresses.ts";
import { FigureBadges } from "./badges.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { clauseOf } from "./clause-of.ts";
import { HowComputed } from "./how-computed.tsx";
import { MapSection } from "./map-section.tsx";
import { labelIn, nameIn, piecesOf, summaryIn, titleIn } from "./own-words.ts";
import css from "./proposal-reader.module.css";
import { Sources } from "./sources.tsx";
import { useWords } from "./use-words.ts";
import { WorksList } from "./works-list.tsx";

interface ProposalReaderProps {
  readonly proposal: Proposal;
  readonly example: Example;
  readonly area: string;
}

/** One proposal, in the order a neighbour asks: what is it, what changes for us, what is done, where, says who. */
export function ProposalReader({ proposal, example, area }: ProposalReaderProps) {
  const { t, lang } = useWords();
  const { plan, standards } = example;
  const works = [...plan.records.values()].filter(
    (record): record is Work => record.kind === "work" && record.scenario === proposal.scenario,
  );
  return (
    <article className={css.reader}>
      <Opening proposal={proposal} example={example} site={plan.records.get(proposal.site)} />
      <section className={css.figures} aria-labelledby="figures">
        <h2 id="figures">{t("figures.title")}</h2>
        <p className={css.soft}>{proposal.figures.length > 0 ? t("figures.intro") : t("figures.none")}</p>
        {proposal.figures.map((figure, index) => (
          <section key={figure.labelZh + figure.labelEn} className={css.figure} aria-labelledby={`figure-${index}`}>
            <h3 id={`figure-${index}`}>
              {labelIn(figure, lang)}
              <FigureBadges unchecked={(clauseOf(figure.measure, standards)?.confidence ?? "source") !== "source"} />
            </h3>
            <BeforeAfter figure={figure} lead={index === 0} />
            {figure.measure.kind === "walk" && <p className={css.note}>{t("value.minutes.why")}</p>}
            {figure.measure.kind === "index" && <p className={css.note}>{t("value.index.why")}</p>}
            <HowComputed figure={figure} standards={standards} area={area} />
          </section>
        ))}
        {proposal.figures.length > 0 && <p className={css.note}>{t("figures.marks")}</p>}
      </section>
      <WorksList works={works} />
      <MapSection proposal={proposal} plan={plan} area={area} attribution={example.area.attribution} />
      <Sources proposal={proposal} example={example} />
    </article>
  );
}

function Opening({
  proposal,
  example,
  site,
}: {
  readonly proposal: Proposal;
  readonly example: Example;
  readonly site: PlanRecord | undefined;
}) {
  const { t, lang } = useWords();
  return (
    <header className={css.opening}>
      <a className={css.back} href={proposalAddress(null, lang)}>
        {t("public.back")}
      </a>
      <h1>
        {piecesOf(titleIn(proposal, lang)).map((piece) => (
          <span key={piece}>{piece} </span>
        ))}
      </h1>
      <dl className={css.where}>
        <dt>{t("where.label")}</dt>
        <dd>
          {nameIn(example.area, lang)}
          {site?.kind === "site" && (
            <>
              <br />
              <span lang="zh-CN">{site.name}</span>
              <br />
              {t(`renewal.${site.renewalType}`)}
              {lang === "zh" ? "，" : ", "}
              {t(`stage.${site.stage}`)}
            </>
          )}
        </dd>
      </dl>
      {proposal.demonstration && <p className={css.demo}>{t("public.demo.long")}</p>}
      <p className={css.summary}>{summaryIn(proposal, lang)}</p>
    </header>
  );
}
