import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOut } from "#build/people.ts";

test("people are shared out by largest remainder", () => {
  expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(shareOut(1000, [3, 5, 3])).toEqual([273, 454, 273]);
  expect(shareOut(5, [0, 2, 0])).toEqual([0, 5, 0]);
  expect(shareOut(5, [])).toEqual([]);
});

test("shares always sum to the total, are whole, and lie within one of the exact share", () => {
  const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.nat(5_000_000), weights, (total, given) => {
      const whole = given.reduce((sum, weight) => sum + weight, 0);
      fc.pre(whole > 1e-6);
      const shares = shareOut(total, given);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      shares.forEach((share, index) => {
        expect(Number.isInteger(share)).toBe(true);
        expect(Math.abs(share - (total * (given[index] as number)) / whole)).toBeLessThanOrEqual(1 + 1e-6);
      });
    }),
  );
});
