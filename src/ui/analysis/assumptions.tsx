import type { Question } from "#domain/questions.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { listText } from "../parts/format.ts";
import css from "./assumptions.module.css";

/** Names listed before the rest is only counted. */
const named = 6;

/** What the figures above rest on, so that a reader can weigh them. */
export function Assumptions({ question }: { readonly question: Question }) {
  const text = useText();
  const { t, lang } = text;
  const area = useAppState((state) => state.area);
  const assumptions = useAppState((state) => state.asked[question].result?.assumptions);
  const told = assumptions?.filter(({ features }) => features.length > 0) ?? [];
  if (!area || told.length === 0) return null;
  return (
    <details className={css.box}>
      <summary>{t("analysis.assumptions")}</summary>
      <ul>
        {told.map(({ code, features }) => (
          <li key={code}>
            {t(`assumption.${code}`)} · {t("assumption.places", { count: features.length })}
            <small>
              {listText([...new Set(features.map((id) => nameOfPlace(area, id, lang)))].slice(0, named), text)}
              {features.length > named && " …"}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
