import type { ClassChange, WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area } from "#domain/area.ts";
import { useText } from "../../i18n/use-text.ts";
import { ConfidenceBadge } from "../../parts/badge.tsx";
import { none, whole } from "../../parts/format.ts";
import { PickClass } from "../pick-class.tsx";
import tables from "../tables.module.css";
import { BeforeAfterTable } from "./before-after-table.tsx";
import { PeopleChangeCell } from "./change-cell.tsx";
import { ClassExplain, explained } from "./class-explain.tsx";
import css from "./what-if.module.css";
import { nameOfChange } from "./words.ts";

interface ClassTableProps {
  readonly result: WhatIfResult;
  readonly area: Area;
  readonly chosen: string | null;
}

/** People served by class, without and with the works: first what the works build beyond the circle. Every class keeps its line, whatever the works do. */
export function ClassTable({ result, area, chosen }: ClassTableProps) {
  const { t } = useText();
  const isBeyond = (entry: ClassChange) => Number(entry.tier !== result.tier);
  const classes = result.classes.toSorted((a, b) => isBeyond(b) - isBeyond(a));
  return (
    <BeforeAfterTable caption={t("whatIf.classes.caption")} of={t("coverage.class")} change={t("whatIf.change")}>
      {classes.map((entry) => (
        <ClassRow key={entry.class} entry={entry} result={result} area={area} chosen={entry.class === chosen} />
      ))}
    </BeforeAfterTable>
  );
}

function ClassRow({
  entry,
  result,
  area,
  chosen,
}: {
  readonly entry: ClassChange;
  readonly result: WhatIfResult;
  readonly area: Area;
  readonly chosen: boolean;
}) {
  const text = useText();
  const { t } = text;
  const name = nameOfChange(entry, result, area, text);
  const { people } = entry;
  return (
    <tr className={tables.row} data-chosen={chosen || undefined}>
      <th scope="row">
        <span className={tables.name}>
          <PickClass id={entry.class} name={name} chosen={chosen} />
          <ConfidenceBadge confidence={entry.confidence} />
          <ClassExplain {...explained(entry, result, area, text)} />
        </span>
        {!people && <small className={tables.under}>{t("whatIf.notAssessed")}</small>}
      </th>
      <td className={css.number}>{people ? whole(people.before, text) : none}</td>
      <td className={css.number}>{entry.after === null ? none : whole(entry.after, text)}</td>
      {people ? <PeopleChangeCell gained={people.gained} lost={people.lost} /> : <td className={css.change}>{none}</td>}
    </tr>
  );
}
