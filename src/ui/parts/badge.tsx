import type { Confidence } from "#domain/terms.ts";
import { useText } from "../i18n/use-text.ts";
import css from "./badge.module.css";

/** 估: read, not guessed at, by those who cannot see the dashes. */
export function EstimatedBadge() {
  const { t } = useText();
  return (
    <abbr className={css.estimated} title={t("badge.estimated.long")}>
      {t("badge.estimated")}
    </abbr>
  );
}

/** 待核: only where the figure was not read in its source. */
export function ConfidenceBadge({ confidence }: { readonly confidence: Confidence }) {
  const { t } = useText();
  if (confidence === "source") return null;
  return (
    <abbr className={css.unchecked} title={t(`explain.confidence.${confidence}`)}>
      {t("badge.unchecked")}
    </abbr>
  );
}

export function StaleBadge() {
  const { t } = useText();
  return <span className={css.stale}>{t("badge.stale")}</span>;
}
