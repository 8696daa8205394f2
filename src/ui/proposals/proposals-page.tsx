import "../base.css";
import { useEffect } from "react";
import type { TextLang } from "../i18n/i18n.ts";
import { isMeant, proposalAddress, workbenchAddress } from "./addresses.ts";
import { isProposal, titleIn } from "./own-words.ts";
import css from "./page.module.css";
import { ProposalList } from "./proposal-list.tsx";
import { ProposalReader } from "./proposal-reader.tsx";
import { Sentence } from "./sentence.tsx";
import { useArrival } from "./use-arrival.ts";
import { useExample } from "./use-example.ts";
import { useSpokenWords, useWords, WordsContext } from "./use-words.ts";

interface ProposalsPageProps {
  /** null: the list. */
  readonly id: string | null;
  /** Folder of the area package, seen from the page. */
  readonly area: string;
}

/** The public's page: on a phone, without an account, maybe without WebGL. Text first; a map only where it is asked for. */
export function ProposalsPage(props: ProposalsPageProps) {
  const { words, failed } = useSpokenWords();
  // The one sentence that cannot wait for its language.
  if (!words)
    return failed ? (
      <p className={css.waiting}>页面没有读全，请刷新。 The page did not load fully; please reload it.</p>
    ) : null;
  return (
    <WordsContext value={words}>
      <Page {...props} />
    </WordsContext>
  );
}

function Page({ id, area }: ProposalsPageProps) {
  const { t, lang } = useWords();
  const { loaded, retry } = useExample(area);
  const proposals = loaded?.ok ? [...loaded.example.plan.records.values()].filter(isProposal) : [];
  const proposal = id === null ? null : (proposals.find((one) => isMeant(one.id, id)) ?? null);
  const title = proposal ? titleIn(proposal, lang) : t("public.title");
  const main = useArrival(loaded === null ? null : (id ?? ""));

  useEffect(() => {
    document.title = t("public.tab", { title });
  }, [t, title]);

  const again = (
    <button type="button" className={css.button} onClick={retry}>
      {t("public.retry")}
    </button>
  );
  const workbench = <a href={workbenchAddress(lang)}>{t("public.workbench")}</a>;
  const body = () => {
    if (!loaded)
      return (
        <p role="status" className={css.waiting}>
          {t("public.loading")}
        </p>
      );
    if (!loaded.ok)
      return <Sentence title={t(`public.${loaded.reason}`)} next={t(`public.${loaded.reason}.next`)} action={again} />;
    if (proposal) return <ProposalReader proposal={proposal} example={loaded.example} area={area} />;
    if (id !== null)
      return (
        <Sentence
          title={t("public.notFound")}
          next={t("public.notFound.next")}
          action={<a href={proposalAddress(null, lang)}>{t("public.back")}</a>}
        />
      );
    if (proposals.length === 0)
      return <Sentence title={t("public.empty")} next={t("public.empty.next")} action={workbench} />;
    return <ProposalList proposals={proposals} example={loaded.example} />;
  };

  return (
    <div className={css.page} data-page={loaded ? "proposals" : undefined}>
      <header className={css.bar}>
        <a className={css.brand} href={proposalAddress(null, lang)}>
          <strong>{t("public.brand")}</strong> <span>{t("public.title")}</span>
        </a>
        <LanguageLink id={id} lang={lang} />
      </header>
      <main ref={main} className={css.main} tabIndex={-1} key={id}>
        {body()}
      </main>
      <footer className={css.foot}>
        <p>{t("public.workbench.why")}</p>
        {workbench}
      </footer>
    </div>
  );
}

/** The same page in the other language. */
function LanguageLink({ id, lang }: { readonly id: string | null; readonly lang: TextLang }) {
  const { t } = useWords();
  const other: TextLang = lang === "zh" ? "en" : "zh";
  const code = other === "zh" ? "zh-CN" : "en";
  return (
    <a
      className={css.language}
      href={proposalAddress(id, other)}
      hrefLang={code}
      lang={code}
      aria-label={t("public.language.label")}
    >
      {t("public.language")}
    </a>
  );
}
