import type { Proposal } from "#domain/records.ts";
import type { Example } from "#state/public/load-example.ts";
import { dayText, digits } from "./numbers.ts";
import css from "./sources.module.css";
import { useWords } from "./use-words.ts";

/** Who the data comes from, how old it is, and what in it is estimated. */
export function Sources({ proposal, example }: { readonly proposal: Proposal; readonly example: Example }) {
  const { t, lang } = useWords();
  const { attribution, people, sources } = example.area;
  const method = people.method[lang];
  return (
    <section className={css.sources} aria-labelledby="sources">
      <h2 id="sources">{t("sources.title")}</h2>
      {people.count > 0 && <p>{t("sources.people", { people: digits(people.count, lang), date: people.date })}</p>}
      {method !== "" && (
        <details>
          <summary>{t("sources.people.how")}</summary>
          <p>{method}</p>
        </details>
      )}
      <p>{t("sources.map", { attribution })}</p>
      <p>
        <a href="https://www.openstreetmap.org/copyright">{t("sources.osm")}</a>
      </p>
      {sources.length > 0 && (
        <details>
          <summary>{t("sources.list", { count: sources.length })}</summary>
          <ul>
            {sources.map(({ id, title, titleZh, licence, attribution: credit, date }) => (
              <li key={id}>
                {lang === "zh" ? (titleZh ?? title) : title}
                <br />
                <small>
                  {credit} · {t("sources.line", { licence, date })}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {example.refused > 0 && <p>{t("sources.refused", { count: example.refused })}</p>}
      <p>{t("sources.date", { date: dayText(proposal.changedAt, lang) })}</p>
      <p className={css.printed}>{t("public.printed", { url: location.href })}</p>
    </section>
  );
}
