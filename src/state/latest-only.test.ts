import fc from "fast-check";
import { expect, test } from "vitest";
import { latestOnly } from "./latest-only.ts";

/** A slow far side: it answers when it is told to, with the input itself. */
function slow() {
  const asked: { readonly input: number; readonly answer: (ok: boolean) => void }[] = [];
  const shown: { readonly input: number; readonly answer: number; readonly serial: number }[] = [];
  const failed: number[] = [];
  const latest = latestOnly<number, number>(
    (input) =>
      new Promise((resolve, reject) => {
        asked.push({ input, answer: (ok) => (ok ? resolve(input) : reject(new Error("no"))) });
      }),
    (input, answer, serial) => shown.push({ input, answer, serial }),
    (input) => failed.push(input),
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { asked, shown, failed, latest, settled };
}

test("one question is in flight; what waits is the newest, and what it overtook is never asked", async () => {
  const { asked, shown, latest, settled } = slow();
  for (const place of [1, 2, 3, 4]) latest.put(place);
  expect(asked.map(({ input }) => input)).toEqual([1]);
  asked[0]?.answer(true);
  await settled();
  expect(asked.map(({ input }) => input)).toEqual([1, 4]);
  asked[1]?.answer(true);
  await settled();
  expect(shown).toEqual([
    { input: 1, answer: 1, serial: 1 },
    { input: 4, answer: 4, serial: 2 },
  ]);
});

test("an answer that was forgotten while it was in flight is not shown, and the next one is", async () => {
  const { asked, shown, latest, settled } = slow();
  latest.put(1);
  latest.put(2);
  latest.forget();
  latest.put(3);
  expect(asked).toHaveLength(1);
  asked[0]?.answer(true);
  await settled();
  asked[1]?.answer(true);
  await settled();
  expect(asked.map(({ input }) => input)).toEqual([1, 3]);
  expect(shown.map(({ input }) => input)).toEqual([3]);
});

test("a failure is told, and the next question is asked all the same", async () => {
  const { asked, shown, failed, latest, settled } = slow();
  latest.put(1);
  latest.put(2);
  asked[0]?.answer(false);
  await settled();
  asked[1]?.answer(true);
  await settled();
  expect([failed, shown.map(({ input }) => input)]).toEqual([[1], [2]]);
});

test("whatever comes in whatever order: answers belong to their input, serials only rise, and the last put is the last shown", async () => {
  const doing = fc.array(fc.constantFrom("put", "answer", "fail", "forget"), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(doing, async (steps) => {
      const { asked, shown, latest, settled } = slow();
      let place = 0;
      let open = 0;
      let wanted: number | null = null;
      for (const step of steps) {
        if (step === "put") {
          latest.put(++place);
          wanted = place;
        } else if (step === "forget") {
          latest.forget();
          wanted = null;
        } else if (asked[open]) {
          asked[open++]?.answer(true);
          await settled();
        }
        // Never more than one unanswered.
        expect(asked.length - open).toBeLessThanOrEqual(1);
      }
      while (asked[open]) {
        asked[open++]?.answer(true);
        await settled();
      }
      for (const { input, answer } of shown) expect(answer).toBe(input);
      const serials = shown.map(({ serial }) => serial);
      expect(serials).toEqual([...new Set(serials)].sort((a, b) => a - b));
      const inputs = shown.map(({ input }) => input);
      expect(inputs).toEqual([...inputs].sort((a, b) => a - b));
      if (wanted !== null) expect(inputs.at(-1)).toBe(wanted);
    }),
    { numRuns: 60 },
  );
});
