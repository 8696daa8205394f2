import type { HoursResult } from "#domain/answers/hours.ts";
import { type Context, clauseCell } from "../context.ts";
import { type Block, notAssessed, type Table, wholeCell, words } from "../document.ts";
import { weekdayWords } from "../words.ts";
import { facilitiesCell } from "./coverage.ts";

/** A9: people served at each hour; a page shows every third. */
export function hoursBlocks(context: Context, answer: HoursResult): readonly Block[] {
  const { say } = context;
  const { timed } = answer;
  const note =
    timed.length === 0
      ? [
          say(
            "数据包没有写明任何门或设施的开放时间，各时段未评估；这不表示夜里也开放。",
            "The package states no opening hours of any gate or facility: the hours are not assessed, which does not mean that all is open at night.",
          ),
        ]
      : [
          say("写明开放时间的门与设施：", "Gates and facilities with stated hours: "),
          wholeCell(timed.length),
          say(" 处。", "."),
        ];
  return [
    { kind: "text", sentence: note },
    { kind: "table", table: hoursTable(context, answer) },
  ];
}

function hoursTable(context: Context, { classes, weekday }: HoursResult): Table {
  const { say, pick, classOf } = context;
  const day = pick(weekdayWords[weekday - 1] ?? ["", ""]);
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return {
    id: "hours",
    marks: context.groundMarks,
    caption: say(`${day}各时段步行可达的居民（人）`, `People served on foot by the hour, ${day}`),
    columns: [
      { title: say("设施", "facility") },
      { title: say("处数", "number") },
      { title: say("半径（米）", "radius (m)") },
      { title: say("不看时间", "any time") },
      ...hours.map((hour) => ({
        title: `${String(hour).padStart(2, "0")}:00`,
        ...(hour % 3 === 0 ? {} : { only: "csv" as const }),
      })),
      { title: say("条款", "clause") },
    ],
    rows: classes.map((one) => [
      words(classOf(one.class)),
      facilitiesCell(context, one.class, one.facilities),
      wholeCell(one.radiusM),
      wholeCell(one.anyTime),
      ...hours.map((hour) => (one.people ? wholeCell(one.people[hour] ?? null) : notAssessed)),
      clauseCell(one),
    ]),
  };
}
