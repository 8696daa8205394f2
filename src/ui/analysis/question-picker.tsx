import { Tabs } from "@base-ui/react/tabs";
import type { Question } from "#domain/questions.ts";
import { lookAt } from "#state/commands/look-at.ts";
import { useApp } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { questionGroups } from "./question-groups.ts";
import css from "./question-picker.module.css";

/** All questions in sight, a group a line: one look, one click. Within `Tabs.Root`. */
export function QuestionTabs() {
  const { t } = useText();
  return (
    <Tabs.List className={css.tabs} aria-label={t("analysis.label")}>
      {questionGroups.map(({ id, questions }) => (
        <div key={id} className={css.group}>
          <span className={css.of} aria-hidden>
            {t(`analysis.group.${id}`)}
          </span>
          <div className={css.row}>
            {questions.map((one) => (
              <Tabs.Tab key={one} value={one} className={css.tab}>
                {t(`analysis.${one}`)}
              </Tabs.Tab>
            ))}
          </div>
        </div>
      ))}
    </Tabs.List>
  );
}

/** On a phone four lines would leave no room for the answer: one line, which opens the list people know. */
export function QuestionSelect({ question }: { readonly question: Question }) {
  const { t } = useText();
  const { store } = useApp();
  const choose = (value: string) => {
    const next = questionGroups.flatMap(({ questions }): readonly Question[] => questions).find((one) => one === value);
    if (next) lookAt(store, { question: next });
  };
  return (
    <span className={css.select}>
      <select aria-label={t("analysis.label")} value={question} onChange={({ target }) => choose(target.value)}>
        {questionGroups.map(({ id, questions }) => (
          <optgroup key={id} label={t(`analysis.group.${id}`)}>
            {questions.map((one) => (
              <option key={one} value={one}>
                {t(`analysis.${one}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </span>
  );
}
