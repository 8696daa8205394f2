import type { EmergencyResult } from "#domain/answers/emergency.ts";
import { share } from "#domain/share.ts";
import { type Context, clauseCell } from "../context.ts";
import {
  type Block,
  type Cell,
  heatCell,
  marked,
  type Sentence,
  shareCell,
  type Table,
  wholeCell,
  words,
} from "../document.ts";

/** A9: who is within reach of shelter, fire engines and a doctor; with ground closed, without and with it. */
export function emergencyBlocks(context: Context, answer: EmergencyResult): readonly Block[] {
  const { say } = context;
  const isClosed = answer.parameters.closed.length > 0;
  const note: Sentence = isClosed
    ? [
        say("封闭用地 ", "Ground closed: "),
        wholeCell(answer.closedAreaM2),
        say(" m²，其中居住约 ", " m², on which live about "),
        marked(wholeCell(answer.inside), "estimated"),
        say(" 人。", " people."),
      ]
    : [
        say(
          "没有封闭任何用地；要看封闭一片地之后的影响，用 --closed 给出范围。",
          "No ground is closed; give an outline with --closed to see what closing it changes.",
        ),
      ];
  return [
    { kind: "text", sentence: note },
    { kind: "table", table: profilesTable(context, answer, isClosed) },
    { kind: "table", table: zonesTable(context, answer, isClosed) },
  ];
}

const profileName = ({ lang }: Context, { nameZh, nameEn }: EmergencyResult["profiles"][number]): string =>
  lang === "zh" ? nameZh : nameEn;
const shareOf = (people: number | null, whole: number) => (people === null ? null : share(people, whole));

function profilesTable(context: Context, { profiles, people }: EmergencyResult, isClosed: boolean): Table {
  const { say } = context;
  return {
    id: "emergency",
    marks: context.groundMarks,
    caption: say("应急：步行范围内的居民", "Emergency: residents within the distance on foot"),
    columns: [
      { title: say("情景", "profile") },
      { title: say("以内（米）", "within (m)") },
      { title: say("处数", "places") },
      { title: say("居民", "residents") },
      { title: say("占比", "share") },
      ...(isClosed
        ? [
            { title: say("封闭后居民", "residents, closed") },
            { title: say("封闭后占比", "share, closed") },
            { title: say("断路居民", "cut off") },
          ]
        : []),
      { title: say("条款", "clause") },
    ],
    rows: profiles.map((one): Cell[] => [
      words(profileName(context, one)),
      wholeCell(one.withinM),
      wholeCell(one.places === 0 ? null : one.places),
      wholeCell(one.before),
      shareCell(shareOf(one.before, people)),
      ...(isClosed ? [wholeCell(one.after), shareCell(shareOf(one.after, people)), wholeCell(one.cutOff)] : []),
      clauseCell(one),
    ]),
  };
}

function zonesTable(context: Context, { profiles }: EmergencyResult, isClosed: boolean): Table {
  const { say, placeCell } = context;
  const rows = profiles.find(({ zones }) => zones.length > 0)?.zones ?? [];
  const titles = profiles.map((one) => profileName(context, one).split(/[：:]/)[0] ?? one.id);
  return {
    id: "emergency-zones",
    marks: context.groundMarks,
    caption: say("应急：各校区、社区在范围内的居民占比", "Emergency: share of the people of each campus and community"),
    columns: [
      { title: say("校区或社区", "campus or community") },
      { title: say("居民", "residents") },
      ...titles.flatMap((title) => [
        { title },
        ...(isClosed
          ? [
              { title: say(`${title}，封闭后`, `${title}, closed`) },
              { title: say(`${title}，断路（人）`, `${title}, cut off`) },
            ]
          : []),
      ]),
    ],
    rows: rows.map(({ zone, residents }, index) => [
      placeCell(zone),
      wholeCell(residents),
      ...profiles.flatMap(({ zones }) => {
        const row = zones[index];
        const before = heatCell(row ? shareOf(row.before, residents) : null);
        return isClosed
          ? [before, heatCell(row ? shareOf(row.after, residents) : null), wholeCell(row?.cutOff ?? null)]
          : [before];
      }),
    ]),
  };
}
