import type { LinkageResult } from "#domain/results.ts";
import { useText } from "../i18n/use-text.ts";
import { Explain } from "../parts/explain.tsx";
import { metresText, peopleText } from "../parts/format.ts";

/** What stands behind every figure of the linkage. */
export function LinkageExplain({ what, result }: { readonly what: string; readonly result: LinkageResult }) {
  const text = useText();
  const { t } = text;
  const inputs = { reach: metresText(result.reachM, text), people: peopleText(result.people, text) };
  return (
    <Explain
      what={what}
      answers={[
        [t("explain.rule"), t("explain.linkage.rule")],
        [t("explain.clause"), t("explain.linkage.clause")],
        [t("explain.inputs"), t("explain.linkage.inputs", inputs)],
        [t("explain.accuracy"), t("explain.coverage.accuracy")],
      ]}
    />
  );
}
