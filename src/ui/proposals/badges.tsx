import css from "./badges.module.css";
import { useWords } from "./use-words.ts";

export function ExampleBadge() {
  const { t } = useWords();
  return <span className={css.example}>{t("public.demo")}</span>;
}

/** 估 always; 待核 where the clause was not read in its source. */
export function FigureBadges({ unchecked }: { readonly unchecked: boolean }) {
  const { t } = useWords();
  return (
    <>
      <Mark short={t("badge.estimated")} long={t("badge.estimated.long")} dashed />
      {unchecked && <Mark short={t("badge.unchecked")} long={t("badge.unchecked.long")} />}
    </>
  );
}

/** Never alone on a line: what stands before it comes along. */
function Mark({
  short,
  long,
  dashed = false,
}: {
  readonly short: string;
  readonly long: string;
  readonly dashed?: boolean;
}) {
  return (
    <>
      {"\u00a0"}
      <abbr className={dashed ? css.estimated : css.unchecked} title={long}>
        {short}
      </abbr>
    </>
  );
}
