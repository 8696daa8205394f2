import { expect, test } from "vitest";
import { initialsOf } from "#build/initials.ts";

test.each([
  ["北京林业大学", "bjlydx"],
  ["DT66小区（西门）", "dt66xqxm"],
  ["重庆路", "cql"],
  ["Ｂ座 2号", "bz2h"],
  ["", ""],
])("%s is %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
