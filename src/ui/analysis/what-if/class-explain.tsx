import { memo } from "react";
import type { ClassChange, WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area } from "#domain/area.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { decimal, metresText, whole } from "../../parts/format.ts";
import { nameOfChange } from "./words.ts";

interface ClassExplainProps {
  readonly name: string;
  readonly clause: string;
  readonly people: number;
  readonly before: number;
  readonly after: number;
  readonly works: number;
  readonly gridM: number;
  readonly detourFactor: number;
}

/** Says the same while a work moves, and is left alone. */
export const ClassExplain = memo(function ClassExplain(said: ClassExplainProps) {
  const text = useText();
  const { t } = text;
  return (
    <Explain
      what={said.name}
      answers={[
        [t("explain.rule"), t("whatIf.explain.rule")],
        [t("explain.clause"), said.clause],
        [
          t("explain.inputs"),
          t("whatIf.explain.inputs", {
            people: whole(said.people, text),
            before: whole(said.before, text),
            after: whole(said.after, text),
            works: whole(said.works, text),
            grid: metresText(said.gridM, text),
            detour: decimal(said.detourFactor, 2, text),
          }),
        ],
        [t("explain.accuracy"), t("whatIf.explain.accuracy")],
      ]}
    />
  );
});

/** What explains a class's figures: all of it plain, so that it is left alone as long as it is the same. */
export const explained = (entry: ClassChange, result: WhatIfResult, area: Area, text: Text): ClassExplainProps => {
  const { source, clause, radiusM, confidence, facilities } = entry;
  const { people, works, parameters } = result;
  return {
    name: nameOfChange(entry, result, area, text),
    clause: `${source} · ${clause} · ${metresText(radiusM, text)} · ${text.t(`explain.confidence.${confidence}`)}`,
    people,
    before: facilities.before,
    after: facilities.after,
    works: works.length,
    gridM: parameters.gridM,
    detourFactor: parameters.detourFactor,
  };
};
