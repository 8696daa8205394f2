import type { Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds on the wall, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** The longest call into a script, in milliseconds: on the wall clock, and of processor time. */
export interface Longest {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/**
 * What the page's scripts did while `act` ran, from the browser's own trace. MapLibre and the map adapter lie in one
 * file, everything else of ours in others, so calls are told apart by file. On a machine with more work than cores the
 * wall clock also counts the time in which others ran: processor time is what a script itself took.
 */
export async function traced(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly ours: Longest; readonly drawing: Longest }> {
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser of its own.");
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as { readonly traceEvents: TraceEvent[] };
  const calls = trace.traceEvents.flatMap(({ name, ph, dur = 0, tdur = 0, args }) => {
    const file = args?.data?.url?.split("/").pop() ?? "";
    // Workers have threads of their own; scripts without an address are the test's.
    const isPage = name === "FunctionCall" && ph === "X" && file.endsWith(".js") && !file.includes("worker");
    return isPage ? [{ isDrawing: file.startsWith("map-adapter"), wallMs: dur / 1000, cpuMs: tdur / 1000 }] : [];
  });
  const longest = (drawing: boolean): Longest => {
    const own = calls.filter(({ isDrawing }) => isDrawing === drawing);
    return {
      wallMs: Math.max(0, ...own.map(({ wallMs }) => wallMs)),
      cpuMs: Math.max(0, ...own.map(({ cpuMs }) => cpuMs)),
    };
  };
  return { ours: longest(false), drawing: longest(true) };
}
