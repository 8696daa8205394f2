import { expect, test } from "vitest";
import type { HoursResult } from "#domain/answers/hours.ts";
import { toyArea } from "#tests/fixtures/toy-area.ts";
import { createAppStore } from "../store.ts";
import { classInView } from "./class-in-view.ts";

const area = toyArea({});
const [one, other] = area.standards.classes.map(({ id }) => id) as [string, string];

test("a question of one class shows that class's facilities, any other question those of all", () => {
  const store = createAppStore("zh");
  store.setState({ area, step: "analyse", facilityClass: one, siting: { ...store.getState().siting, class: other } });
  const of = (question: "coverage" | "gaps" | "hours" | "siting" | "lens") => {
    store.setState({ question });
    return classInView(store.getState());
  };
  expect([of("coverage"), of("gaps"), of("hours"), of("siting"), of("lens")]).toEqual([one, one, one, other, null]);
  store.setState({ step: "look", question: "coverage" });
  expect(classInView(store.getState())).toBeNull();
});

test("the hours show the class that stands in their chart", () => {
  const store = createAppStore("zh");
  const result = { classes: [{ class: other, people: null, facilities: 2 }] } as unknown as HoursResult;
  store.setState(({ asked }) => ({
    ...{ area, step: "analyse", question: "hours", facilityClass: one },
    asked: { ...asked, hours: { ...asked.hours, result } },
  }));
  expect(classInView(store.getState())).toBe(other);
});
