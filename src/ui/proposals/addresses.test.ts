import { expect, test } from "vitest";
import { isMeant, proposalAddress, workbenchAddress } from "./addresses.ts";
import { piecesOf } from "./own-words.ts";

test("an address names the language only where the browser would choose another", () => {
  expect(proposalAddress(null, "zh", "zh")).toBe("#/proposals");
  expect(proposalAddress(null, "en", "zh")).toBe("#/proposals?lang=en");
  expect(proposalAddress("proposal:jingzhang-north", "en", "zh")).toBe("#/proposals/jingzhang-north?lang=en");
  expect(workbenchAddress("zh", "en")).toBe("#/?lang=zh");
});

test("a proposal answers to its id with and without what every id begins with, and to nothing else", () => {
  expect(isMeant("proposal:a", "a")).toBe(true);
  expect(isMeant("proposal:a", "proposal:a")).toBe(true);
  expect(isMeant("proposal:a", "proposal")).toBe(false);
});

test("a title breaks after its colon", () => {
  expect(piecesOf("打开公园：两座门、一座桥")).toEqual(["打开公园：", "两座门、一座桥"]);
  expect(piecesOf("Opening the park: two gates")).toEqual(["Opening the park:", "two gates"]);
  expect(piecesOf("只有一段")).toEqual(["只有一段"]);
});
