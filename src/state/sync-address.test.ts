import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { goToStep } from "./commands/go-to-step.ts";
import { moveCamera } from "./commands/move-camera.ts";
import { select } from "./commands/select.ts";
import { createAppStore } from "./store.ts";
import { syncAddress } from "./sync-address.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window with a history: what `back` would find. */
function bar(hash = "#/") {
  const stack = [hash];
  const hears: (() => void)[] = [];
  return {
    stack,
    location: {
      get hash() {
        return stack.at(-1) ?? "";
      },
    },
    history: {
      pushState: (_data: unknown, _title: string, url?: string | URL | null) => void stack.push(String(url)),
      replaceState: (_data: unknown, _title: string, url?: string | URL | null) =>
        void stack.splice(-1, 1, String(url)),
    },
    addEventListener: (_type: string, hear: () => void) => void hears.push(hear),
    go(to: string | null) {
      if (to === null) stack.pop();
      else stack.push(to);
      for (const hear of hears) hear();
    },
  };
}

function opened() {
  const store = createAppStore("zh");
  const window = bar();
  const onRead = vi.fn();
  syncAddress(store, window, "zh", { onRead });
  return { store, window, onRead };
}

test("a moved map replaces the address, a step and a selection are places to come back to", () => {
  const { store, window } = opened();
  moveCamera(store, { lon: 116.35, lat: 39.997, zoom: 15.2 });
  vi.runAllTimers();
  expect(window.stack).toEqual(["#/?view=15.2/39.997/116.35"]);
  goToStep(store, "analyse");
  vi.runAllTimers();
  select(store, "campus-bjfu");
  vi.runAllTimers();
  expect(window.stack).toHaveLength(3);
  window.go(null);
  expect(store.getState()).toMatchObject({ step: "analyse", selection: null });
  window.go(null);
  expect(store.getState()).toMatchObject({ step: "look", selection: null });
});

test("many moves in a row are written once", () => {
  const { store, window } = opened();
  const replace = vi.spyOn(window.history, "replaceState");
  for (let i = 0; i < 200; i++) moveCamera(store, { lon: 116.35 + i / 1000, lat: 39.997, zoom: 15 });
  vi.runAllTimers();
  expect(replace).toHaveBeenCalledTimes(1);
});

test("an address somebody went to is taken over, map and all, and told", () => {
  const { store, window, onRead } = opened();
  window.go("#/?view=16/39.99/116.34&sel=x&step=analyse&q=gaps&tier=5&lang=en");
  expect(store.getState()).toMatchObject({ selection: "x", step: "analyse", question: "gaps", lang: "en" });
  expect(store.getState().flight).toMatchObject({ to: [116.34, 39.99], zoom: 16 });
  expect(onRead).toHaveBeenCalledTimes(1);
});

test("the public's pages are none of the workbench's business", () => {
  const { store, window } = opened();
  window.go("#/proposals/x?lang=en");
  select(store, "y");
  vi.runAllTimers();
  expect(window.location.hash).toBe("#/proposals/x?lang=en");
  expect(store.getState().lang).toBe("zh");
});

test("leaving the sketch keeps an outline with three corners for later", () => {
  const { store } = opened();
  const corners = [
    [116.35, 39.99],
    [116.36, 39.99],
    [116.36, 40],
  ];
  store.setState({ step: "sketch", drawing: "drawing", draft: { target: null, corners } });
  goToStep(store, "look");
  expect(store.getState()).toMatchObject({ drawing: "mending", draft: { corners } });
  store.setState({ step: "sketch", drawing: "drawing", draft: { target: null, corners: corners.slice(0, 2) } });
  goToStep(store, "look");
  expect(store.getState()).toMatchObject({ drawing: "idle", draft: null });
});
