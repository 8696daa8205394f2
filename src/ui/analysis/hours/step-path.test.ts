import { expect, test } from "vitest";
import { stepPath } from "./step-path.ts";

// most 4 at the top, 0 at the bottom of a box 40 wide and 20 high; four hours of 10 each
//  20 -            ____
//  10 -       ____|    |
//   0 - _____|         |____
test("each value holds for its hour, and a step joins it to the next", () => {
  expect(stepPath([0, 2, 4, 0], { width: 40, height: 20, most: 4 })).toBe("M0 20H10V10H20V0H30V20H40");
});

test("nobody all day is a line at the bottom", () => {
  expect(stepPath([0, 0], { width: 10, height: 5, most: 0 })).toBe("M0 5H5V5H10");
});
