import type { WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area } from "#domain/area.ts";
import { useText } from "../../i18n/use-text.ts";
import { Figure } from "../../parts/figure.tsx";
import { peopleText } from "../../parts/format.ts";
import { ClassExplain, explained } from "./class-explain.tsx";
import { LinkageExplain } from "./linkage-change.tsx";
import { useHeadline } from "./use-what-if.ts";
import css from "./what-if.module.css";
import { nameOfChange, pointsText } from "./words.ts";

interface HeadsProps {
  readonly result: WhatIfResult;
  readonly current: boolean;
  readonly area: Area;
}

/** The figures that are told first, whatever class is looked at beneath. */
export function Heads({ result, current, area }: HeadsProps) {
  const text = useText();
  const { t } = text;
  const headline = useHeadline({ result, current });
  if (headline?.kind === "linkage") {
    const { from, to, change } = headline;
    return (
      <div className={css.head}>
        <Figure
          label={t("whatIf.onlyLinkage", { from: t(`kind.${from}`), to: t(`kind.${to}`) })}
          aside={<LinkageExplain result={result} />}
          value={pointsText(change, text)}
        />
      </div>
    );
  }
  if (headline?.kind !== "class") return <p className={css.head}>{t("whatIf.nothing")}</p>;
  const { entry } = headline;
  const name = nameOfChange(entry, result, area, text);
  const explain = <ClassExplain {...explained(entry, result, area, text)} />;
  if (!entry.people) {
    const value = peopleText(entry.after ?? 0, text);
    return (
      <div className={css.head}>
        <Figure label={t("whatIf.first", { class: name })} aside={explain} value={value} />
      </div>
    );
  }
  return (
    <div className={css.heads}>
      <Figure
        label={t("whatIf.gained", { class: name })}
        aside={explain}
        value={peopleText(entry.people.gained, text)}
      />
      <Figure label={t("whatIf.lost")} value={peopleText(entry.people.lost, text)} />
    </div>
  );
}
