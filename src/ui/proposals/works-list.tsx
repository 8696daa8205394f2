import type { Effect } from "#domain/effects.ts";
import type { Work } from "#domain/records.ts";
import type { Words } from "../i18n/public-words.ts";
import { workNameIn } from "./own-words.ts";
import { useWords } from "./use-words.ts";
import { WorkSign } from "./work-sign.tsx";
import css from "./works-list.module.css";

/** What would be done, each with the sign it has on the map. */
export function WorksList({ works }: { readonly works: readonly Work[] }) {
  const words = useWords();
  const { t, lang } = words;
  return (
    <section className={css.works} aria-labelledby="works">
      <h2 id="works">{t("works.title")}</h2>
      {works.length === 0 ? (
        <p>{t("works.none")}</p>
      ) : (
        <ul>
          {works.map((work) => (
            <li key={work.id}>
              <WorkSign kind={work.effect.kind} />
              <div>
                <p className={css.name}>{workNameIn(work, lang)}</p>
                <p className={css.what}>{effectText(work.effect, words)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function effectText(effect: Effect, { t, lang }: Words): string {
  const what = t(`effect.${effect.kind}`);
  const detail =
    "access" in effect
      ? t(`access.${effect.access}`)
      : effect.kind === "new_crossing"
        ? t(`crossing.${effect.crossing}`)
        : null;
  return detail === null ? what : [what, detail].join(lang === "zh" ? "，" : ", ");
}
