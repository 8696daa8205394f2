import { useTranslation } from "react-i18next";

interface ProposalsPageProps {
  /** null: the list. */
  readonly id: string | null;
  /** Folder of the area package, seen from the page. */
  readonly area: string;
}

/** Scaffold of the public page; the list and the reader are filled in by their owner. */
export function ProposalsPage({ id, area }: ProposalsPageProps) {
  const { t } = useTranslation("public");
  return (
    <main data-id={id} data-area={area}>
      <h1>{t("public.title")}</h1>
      <p>{t("public.empty")}</p>
      <a href="#/">{t("public.workbench")}</a>
    </main>
  );
}
