import { beforeAll, describe, expect, test } from "vitest";
import { deskOf } from "#analysis/desk.ts";
import { finish } from "#analysis/engine.ts";
import { answering } from "#analysis/questions.ts";
import { loadHighs } from "#analysis/siting/load-highs.ts";
import type { SolveMip } from "#analysis/siting/mip.ts";
import { walkTo } from "#analysis/walk-to.ts";
import type { Area } from "#domain/area.ts";
import { type Inquiry, plainInquiry, questions } from "#domain/questions.ts";
import { hostileAreas, hostileInquiries, hostilePlans, soundArea } from "#tests/fixtures/hostile-inquiries.ts";
import { lonLat } from "#tests/fixtures/toy-area.ts";

/** Whatever is asked of whatever area: an answer without a figure that is none, or one sentence that says what to do. */

const sentence = /^[A-Z"].{15,240}\.$/;

/** Every number anywhere in an answer is a number. */
function expectFigures(value: unknown, path: string): void {
  if (typeof value === "number") expect(Number.isFinite(value), `${path} is ${value}`).toBe(true);
  else if (ArrayBuffer.isView(value)) expectFigures([...(value as unknown as Iterable<unknown>)], path);
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) expectFigures(item, `${path}.${key}`);
  }
}

function expectAnswerOrSentence(name: string, ask: () => unknown): void {
  let answer: unknown;
  try {
    answer = ask();
  } catch (error) {
    expect(error, `${name}: ${(error as Error).stack}`).toBeInstanceOf(RangeError);
    expect((error as Error).message, name).toMatch(sentence);
    return;
  }
  // An answer that names a fault repeats the odd options it was asked with.
  const { fault = null, options = null, ...rest } = (answer ?? {}) as Readonly<Record<string, unknown>>;
  expectFigures(fault === null ? { options, ...rest } : rest, name);
}

let solveMip: SolveMip | null = null;
beforeAll(async () => {
  solveMip = await loadHighs();
});

/** Asks everything there is to ask. */
function askAll(area: Area, inquiry: Inquiry): void {
  for (const question of questions) {
    expectAnswerOrSentence(question, () => finish<unknown>(answering[question](deskOf(area), inquiry, { solveMip })));
  }
  const places = [
    [0, 0],
    [-100, 0],
    [5000, 5000],
  ] as const;
  for (const at of places) {
    expectAnswerOrSentence("walk", () =>
      walkTo(deskOf(area).engineFor(inquiry.parameters), lonLat(at), "primary_school"),
    );
  }
}

describe("questions of hostile areas", () => {
  test.each(hostileAreas)("[A1][A2][A3][A4][A5][A6][A7][A8][A9] %s", (_, hostile) => askAll(hostile, plainInquiry));
});

describe("hostile questions", () => {
  test.each([...hostileInquiries, ...hostilePlans])("[A1][A2][A3][A4][A5][A6][A7][A8][A9] %s", (_, inquiry) =>
    askAll(soundArea, inquiry),
  );
});
