import { memo, type ReactNode, useMemo, useState } from "react";
import type { ClassChange, PeopleChange, ShareChange, WhatIfResult } from "#domain/answers/what-if.ts";
import type { Area } from "#domain/area.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { decimal, none, whole } from "../../parts/format.ts";
import tables from "../tables.module.css";
import { BeforeAfterTable } from "./before-after-table.tsx";
import { IndexChangeCell, PeopleChangeCell } from "./change-cell.tsx";
import { indexChanges, peopleChanges } from "./headline.ts";
import { LinkageExplain } from "./linkage-change.tsx";
import css from "./what-if.module.css";

/** Places in the order of the answer at rest, those that gain most first: no line moves while a work is dragged. */
function useOrder<Row extends { readonly zone: string }>(settled: readonly Row[], weight: (row: Row) => number) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the weight is a pure function of the row
  return useMemo(() => {
    const ranked = settled.map((row, index) => ({ zone: row.zone, index, weight: weight(row) }));
    ranked.sort((a, b) => b.weight - a.weight || a.index - b.index);
    return new Map(ranked.map(({ zone }, index) => [zone, index]));
  }, [settled]);
}

const inOrder = <Row extends { readonly zone: string }>(rows: readonly Row[], order: ReadonlyMap<string, number>) =>
  rows.toSorted((a, b) => (order.get(a.zone) ?? 0) - (order.get(b.zone) ?? 0));

const nobody: readonly ClassChange["zones"][number][] = [];

/** The chosen class by community and campus. */
export function PeopleTable({
  entry,
  settled,
  area,
}: {
  readonly entry: ClassChange | undefined;
  readonly settled: ClassChange | undefined;
  readonly area: Area;
}) {
  const { t } = useText();
  const order = useOrder(settled?.zones ?? nobody, ({ gained, lost }) => gained + lost);
  return (
    <BeforeAfterTable caption={t("whatIf.people.caption")} of={t("coverage.community")} change={t("whatIf.change")}>
      <Folded rows={inOrder(entry?.zones ?? nobody, order)} settled={settled?.zones ?? nobody} changes={peopleChanges}>
        {(row) => <PeopleRow key={row.zone} {...row} area={area} />}
      </Folded>
    </BeforeAfterTable>
  );
}

/** The linkage index by community. */
export function IndexTable({
  result,
  settled,
  area,
}: {
  readonly result: WhatIfResult;
  readonly settled: WhatIfResult;
  readonly area: Area;
}) {
  const { t } = useText();
  const order = useOrder(settled.linkage.communities, ({ before, after }) => Math.abs((after ?? 0) - (before ?? 0)));
  return (
    <BeforeAfterTable
      caption={
        <>
          {t("whatIf.index.caption")} <LinkageExplain result={result} />
        </>
      }
      of={t("matrix.community")}
      change={t("whatIf.change.index")}
    >
      <Folded
        rows={inOrder(result.linkage.communities, order)}
        settled={settled.linkage.communities}
        changes={indexChanges}
      >
        {({ zone, before, after }) => <IndexRow key={zone} zone={zone} before={before} after={after} area={area} />}
      </Folded>
    </BeforeAfterTable>
  );
}

interface FoldedProps<Row> {
  readonly rows: readonly Row[];
  /** Who changes by the answer at rest keeps the line while a work is dragged. */
  readonly settled: readonly Row[];
  readonly changes: (row: Row) => boolean;
  readonly children: (row: Row) => ReactNode;
}

/** Lines that change; all the others are one line that opens. */
function Folded<Row extends { readonly zone: string }>({ rows, settled, changes, children }: FoldedProps<Row>) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const kept = new Set(settled.filter(changes).map(({ zone }) => zone));
  const isShown = (row: Row) => kept.has(row.zone) || changes(row);
  const shown = rows.filter(isShown);
  const count = rows.length - shown.length;
  return (
    <>
      {shown.map(children)}
      {count > 0 && (
        <tr className={tables.row}>
          <th scope="row" colSpan={4}>
            <button type="button" className={tables.pick} aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? "▾" : "▸"} {t(shown.length > 0 ? "whatIf.others" : "whatIf.none", { count })}
            </button>
          </th>
        </tr>
      )}
      {open && rows.filter((row) => !isShown(row)).map(children)}
    </>
  );
}

interface OfZone {
  readonly zone: string;
  readonly area: Area;
}

/** Most lines stay as they are while a work moves, and are left alone. */
const PeopleRow = memo(function PeopleRow({ zone, area, before, after, gained, lost }: OfZone & PeopleChange) {
  const text = useText();
  return (
    <ZoneRow zone={zone} area={area}>
      <td className={css.number}>{whole(before, text)}</td>
      <td className={css.number}>{whole(after, text)}</td>
      <PeopleChangeCell gained={gained} lost={lost} />
    </ZoneRow>
  );
});

const IndexRow = memo(function IndexRow({ zone, area, before, after }: OfZone & ShareChange) {
  const text = useText();
  const index = (value: number | null) => (value === null ? none : decimal(value, 2, text));
  return (
    <ZoneRow zone={zone} area={area}>
      <td className={css.number}>{index(before)}</td>
      <td className={css.number}>{index(after)}</td>
      <IndexChangeCell before={before} after={after} />
    </ZoneRow>
  );
});

function ZoneRow({ zone, area, children }: OfZone & { readonly children: ReactNode }) {
  const { lang } = useText();
  const { store } = useApp();
  const chosen = useAppState((state) => state.selection === zone);
  return (
    <tr className={tables.row} data-chosen={chosen || undefined}>
      <th scope="row">
        <button type="button" className={tables.pick} onClick={() => goToPlace(store, zone)}>
          {nameOfPlace(area, zone, lang)}
        </button>
      </th>
      {children}
    </tr>
  );
}
