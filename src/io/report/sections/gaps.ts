import type { Effect } from "#domain/effects.ts";
import type { Gap, GapReason, GapsResult } from "#domain/results.ts";
import { type Context, clauseCell } from "../context.ts";
import {
  type Block,
  type Cell,
  type Column,
  decimalCell,
  metresCell,
  none,
  notAssessed,
  type Table,
  wholeCell,
  words,
} from "../document.ts";
import { crossingWords, tierWords } from "../words.ts";
import { facilitiesCell } from "./coverage.ts";

/** Gaps that a page shows; a tier of a subdistrict can have hundreds. */
const shown = { wall: 12, lack: 8 } as const;

/** A3, one tier: sums by class; the gaps made by walls, with what would mend them; and those where nothing is near. */
export function gapsBlocks(context: Context, answer: GapsResult): readonly Block[] {
  return [
    { kind: "table", table: classesTable(context, answer) },
    { kind: "table", table: wallsTable(context, answer) },
    { kind: "table", table: lacksTable(context, answer) },
  ];
}

function classesTable(context: Context, { tier, classes }: GapsResult): Table {
  const { say, pick, classOf } = context;
  return {
    id: `gaps-${tier}`,
    marks: context.groundMarks,
    caption: say(
      `${pick(tierWords[tier])}：步行够不着的居民，按原因`,
      `${pick(tierWords[tier])}: people left out on foot, by reason`,
    ),
    columns: [
      { title: say("设施", "facility") },
      { title: say("处数", "number") },
      { title: say("半径（米）", "radius (m)") },
      { title: say("隔墙（人）", "by a wall (people)") },
      { title: say("缺设施（人）", "for lack (people)") },
      { title: say("缺口（处）", "gaps") },
      { title: say("条款", "clause") },
    ],
    rows: classes.map((one) => [
      words(classOf(one.class)),
      facilitiesCell(context, one.class, one.facilities),
      wholeCell(one.radiusM),
      ...(one.facilities === 0
        ? [notAssessed, notAssessed, notAssessed]
        : [one.people.wall, one.people.lack, one.gaps.length].map(wholeCell)),
      clauseCell(one),
    ]),
  };
}

const listOf = ({ classes }: GapsResult, reason: GapReason): readonly Gap[] =>
  classes
    .flatMap(({ gaps }) => gaps.filter((gap) => gap.reason === reason))
    .sort((one, other) => other.people - one.people);

const commonColumns = ({ say }: Context): readonly Column[] => [
  { title: say("地点", "place") },
  { title: say("缺口代码", "gap id"), only: "csv" },
  { title: say("设施", "facility") },
  { title: say("居民（人）", "people") },
  { title: say("直线（米）", "straight (m)") },
  { title: say("步行（米）", "on foot (m)") },
];

function commonCells({ say, classOf, placeCell }: Context, gap: Gap): readonly Cell[] {
  const unreached = say("走不到", "no way");
  return [
    placeCell(gap.zone),
    words(gap.id),
    words(classOf(gap.class)),
    wholeCell(gap.people),
    metresCell(gap.radiusM, unreached),
    metresCell(gap.walkM, unreached),
  ];
}

function wallsTable(context: Context, answer: GapsResult): Table {
  const { say, pick, nameOf } = context;
  return {
    id: `gaps-${answer.tier}-walls`,
    marks: context.groundMarks,
    caption: say(
      `${pick(tierWords[answer.tier])}：隔墙的缺口与补法，人多的在前`,
      `${pick(tierWords[answer.tier])}: gaps made by walls and barriers, most people first, and what would mend them`,
    ),
    shown: shown.wall,
    columns: [
      ...commonColumns(context),
      { title: say("绕行倍数", "detour ratio") },
      { title: say("隔着", "between") },
      { title: say("补法", "remedy") },
      { title: say("补上（人）", "mended (people)") },
      { title: say("全街道受益（人）", "in the whole area (people)") },
    ],
    rows: listOf(answer, "wall").map((gap) => [
      ...commonCells(context, gap),
      gap.detourRatio === null ? none : decimalCell(gap.detourRatio),
      words(
        gap.between
          .filter((id) => id !== gap.zone)
          .slice(0, 3)
          .map(nameOf)
          .join(say("、", ", ")),
      ),
      words(remedyText(context, gap)),
      gap.remedy ? wholeCell(gap.remedy.people) : none,
      gap.remedy ? wholeCell(gap.remedy.peopleInAll) : none,
    ]),
  };
}

function lacksTable(context: Context, answer: GapsResult): Table {
  const { say, pick } = context;
  return {
    id: `gaps-${answer.tier}-lacks`,
    marks: context.groundMarks,
    caption: say(
      `${pick(tierWords[answer.tier])}：附近没有设施的缺口，人多的在前`,
      `${pick(tierWords[answer.tier])}: gaps with no facility near, most people first`,
    ),
    shown: shown.lack,
    columns: commonColumns(context),
    rows: listOf(answer, "lack").map((gap) => commonCells(context, gap)),
  };
}

/** What would mend a gap, in words. */
export function remedyText(
  context: Context,
  { reason, remedy, remedyTried }: Pick<Gap, "reason" | "remedy" | "remedyTried">,
): string {
  const { say } = context;
  if (remedy) return effectsText(context, remedy.effects);
  if (reason === "lack") return say("附近需要新增设施", "a facility nearby");
  return remedyTried
    ? say("试过的门与通道都补不上", "none of the gates and crossings tried")
    : say("未试：只试人数最多的缺口", "not looked for: only the largest gaps are tried");
}

/** Works in words; alike ones are counted. */
export function effectsText(context: Context, effects: readonly Effect[]): string {
  const counts = new Map<string, number>();
  for (const text of effects.map((effect) => effectText(context, effect)))
    counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${text} × ${count}` : text)).join(context.say("；", "; "));
}

/** A work in words. */
export function effectText({ say, pick, nameOf, classOf }: Context, effect: Effect): string {
  switch (effect.kind) {
    case "opened_gate":
      return say(`开放${nameOf(effect.gate)}`, `open ${nameOf(effect.gate)}`);
    case "new_gate": {
      const into = effect.opensInto === undefined ? say("街道", "street") : nameOf(effect.opensInto);
      return say(`${nameOf(effect.zone)}新开一门通${into}`, `a gate ${nameOf(effect.zone)} → ${into}`);
    }
    case "new_crossing": {
      const over = effect.barriers.map(nameOf).join(say("、", ", "));
      return say(
        `新建跨${over}的${pick(crossingWords[effect.crossing])}`,
        `a ${pick(crossingWords[effect.crossing])} past ${over}`,
      );
    }
    case "shared_resource":
      return say(`共享${nameOf(effect.facility)}`, `share ${nameOf(effect.facility)}`);
    case "new_facility":
      return say(`新设${classOf(effect.class)}`, `a ${classOf(effect.class)}`);
  }
}
