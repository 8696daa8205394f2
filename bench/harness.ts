/** Something that can do the work of a row. */
interface Contender<Answer> {
  readonly name: string;
  /** The whole work once, from inputs that lie ready; what may be made once and kept lies outside. */
  readonly run: () => Answer | Promise<Answer>;
}

export interface Peer<Own, Answer> extends Contender<Answer> {
  /** How many times as long as ours it has to take; null: shown for information. */
  readonly goal: number | null;
  /** Throws a `Disagreement` where its answer is not ours. Returns what was compared, in a few words. */
  readonly check: (ours: Own, theirs: Answer) => string | Promise<string>;
  /** The part of the work it is given, where the whole would take too long and the cost is strictly in proportion. */
  readonly part?: { readonly share: number; readonly says: string };
}

export interface Work<Own> {
  readonly row: string;
  readonly what: string;
  readonly ours: Contender<Own>;
  /** Each with an answer of its own kind, hence not one type. */
  // biome-ignore lint/suspicious/noExplicitAny: a list of peers whose answers differ in type
  readonly peers: readonly Peer<Own, any>[];
  /** What one run of ours holds, where a single one is asked about: 60 frames, 200 moves. */
  readonly each?: { readonly count: number; readonly limitMs: number | null; readonly noun: string };
}

/** One line of the table. Times in milliseconds, medians. */
export interface Line {
  readonly row: string;
  readonly what: string;
  readonly peer: string;
  readonly oursMs: number | null;
  readonly peerMs: number | null;
  readonly ratio: number | null;
  readonly goal: string;
  readonly verdict: "reached" | "SHORT" | "skipped" | "";
  readonly note: string;
}

/** The answers of two contenders differ: the whole run fails. */
export class Disagreement extends Error {}

export function agree(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Disagreement(sentence);
}

/** A fast contender is run again and again until so much time has passed, and the mean taken as one sample: the first run after a
 * collection of garbage fetches its memory anew, and says little of a page that is at work. */
const leastSampleMs = 250;
/** So many samples of each contender, in turns; fewer where they would take longer than the budget. */
const samples = 7;
const budgetMs = 60_000;

const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});

async function sampleOf(contender: Contender<unknown>, times: number): Promise<number> {
  collect();
  const began = performance.now();
  for (let i = 0; i < times; i++) {
    const answer = contender.run();
    // Waiting costs a turn of the event loop: more than the fastest of the works.
    if (answer instanceof Promise) await answer;
  }
  return (performance.now() - began) / times;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

interface Timed {
  readonly contender: Contender<unknown>;
  readonly firstMs: number;
  readonly times: number;
  readonly taken: number[];
}

/** Runs a contender once or twice: for the answer, and to warm it up. */
async function warmed(contender: Contender<unknown>): Promise<{ readonly answer: unknown; readonly timed: Timed }> {
  let began = performance.now();
  const answer = await contender.run();
  let firstMs = performance.now() - began;
  // What is fast is compiled while it runs.
  for (let i = 0; i < 5 && firstMs < 500; i++) {
    began = performance.now();
    await contender.run();
    firstMs = performance.now() - began;
  }
  const times = Math.max(1, Math.ceil(leastSampleMs / Math.max(firstMs, 0.001)));
  return { answer, timed: { contender, firstMs, times, taken: [] } };
}

/**
 * Checks that every peer gives our answer, then times all in turns: one sample each, and again, so that a slow moment of
 * the machine hits all alike. A peer that takes longer than the budget is timed by its first run alone, and says so.
 */
export async function compare<Own>({ row, what, ours, peers, each }: Work<Own>): Promise<Line[]> {
  const own = await warmed(ours);
  const notes: string[] = [];
  const all = [own.timed];
  for (const peer of peers) {
    const { answer, timed } = await warmed(peer);
    const compared = await peer.check(own.answer as Own, answer);
    notes.push([compared, peer.part?.says ?? ""].filter((part) => part !== "").join("; "));
    all.push(timed);
  }
  let spentMs = 0;
  for (let round = 0; round < samples && (round < 3 || spentMs < budgetMs); round++)
    for (const timed of all) {
      if (timed.firstMs * 3 > budgetMs) continue;
      const tookMs = await sampleOf(timed.contender, timed.times);
      timed.taken.push(tookMs);
      spentMs += tookMs * timed.times;
    }
  const msOf = ({ taken, firstMs }: Timed) => (taken.length > 0 ? median(taken) : firstMs);
  const oursMs = msOf(own.timed);
  const lines = peers.map((peer, index): Line => {
    const timed = all[index + 1] as Timed;
    const peerMs = msOf(timed) / (peer.part?.share ?? 1);
    const ratio = peerMs / oursMs;
    return {
      row,
      what,
      peer: peer.name,
      oursMs,
      peerMs,
      ratio,
      goal: peer.goal === null ? "" : `≥ ${peer.goal.toLocaleString("en")} ×`,
      verdict: peer.goal === null ? "" : ratio >= peer.goal ? "reached" : "SHORT",
      note: [notes[index] as string, timed.taken.length === 0 ? "timed once" : ""]
        .filter((part) => part !== "")
        .join("; "),
    };
  });
  if (each) {
    const eachMs = oursMs / each.count;
    const isIn = each.limitMs === null || eachMs <= each.limitMs;
    lines.push({
      row,
      what: `one ${each.noun}`,
      peer: "",
      oursMs: eachMs,
      peerMs: null,
      ratio: null,
      goal: each.limitMs === null ? "" : `≤ ${each.limitMs} ms`,
      verdict: each.limitMs === null ? "" : isIn ? "reached" : "SHORT",
      note: "",
    });
  }
  return lines;
}

/** A row whose peer is not on this machine. */
export const skipped = (row: string, what: string, peer: string, goal: string, why: string): Line => ({
  row,
  what,
  peer,
  oursMs: null,
  peerMs: null,
  ratio: null,
  goal,
  verdict: "skipped",
  note: why,
});
