import type { Proposal } from "#domain/records.ts";
import type { Example } from "#state/public/load-example.ts";
import { proposalAddress } from "./addresses.ts";
import { ExampleBadge, FigureBadges } from "./badges.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { clauseOf } from "./clause-of.ts";
import { labelIn, nameIn, piecesOf, summaryIn, titleIn } from "./own-words.ts";
import css from "./proposal-list.module.css";
import { useWords } from "./use-words.ts";

/** Every proposal with its first figure, which is the one it was made for. */
export function ProposalList({
  proposals,
  example,
}: {
  readonly proposals: readonly Proposal[];
  readonly example: Example;
}) {
  const { t, lang } = useWords();
  return (
    <div className={css.list}>
      <h1>{t("public.title")}</h1>
      <p className={css.intro}>{t("public.intro")}</p>
      <ul>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Card proposal={proposal} example={example} where={nameIn(example.area, lang)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({
  proposal,
  example,
  where,
}: {
  readonly proposal: Proposal;
  readonly example: Example;
  readonly where: string;
}) {
  const { t, lang } = useWords();
  const [lead] = proposal.figures;
  return (
    <article className={css.card}>
      <div className={css.top}>
        <span>{where}</span>
        {proposal.demonstration && <ExampleBadge />}
      </div>
      <h2>
        <a href={proposalAddress(proposal.id, lang)}>
          {piecesOf(titleIn(proposal, lang)).map((piece) => (
            <span key={piece}>{piece} </span>
          ))}
        </a>
      </h2>
      <p className={css.summary}>{summaryIn(proposal, lang)}</p>
      {lead && (
        <div className={css.lead}>
          <p>
            {labelIn(lead, lang)}
            <FigureBadges
              unchecked={(clauseOf(lead.measure, example.standards)?.confidence ?? "source") !== "source"}
            />
          </p>
          <BeforeAfter figure={lead} lead />
        </div>
      )}
      <p className={css.more} aria-hidden>
        {t("public.read")}
      </p>
    </article>
  );
}
