import type { Page } from "playwright-core";
import type { LiveAnswer } from "#analysis/client.ts";

/** One live question, as it went over to the worker and came back. */
export interface LiveAsked {
  /** Questions under way when this one was sent, itself included. */
  readonly inFlight: number;
  /** The worker's own time, in milliseconds. */
  readonly tookMs: number;
  /** People gained, by class. */
  readonly gained: Readonly<Record<string, number | null>>;
}

export interface Watched {
  readonly live: readonly LiveAsked[];
  /** Tasks over 50 ms, as the browser counts them, whoever's they were. */
  readonly longTasks: readonly number[];
}

type Watching = typeof globalThis & { watched: { live: LiveAsked[]; longTasks: number[] } };

/**
 * Listens to what the page asks its workers live, and to what keeps the main thread busy. With `delayMs` every answer
 * reaches the page that much later, as from a slow machine. To be called before the page loads; nothing of the app changes.
 */
export async function watchWorker(page: Page, delayMs = 0): Promise<void> {
  await page.addInitScript((delay) => {
    const watched: Watching["watched"] = { live: [], longTasks: [] };
    Object.assign(globalThis, { watched });
    let inFlight = 0;
    const open = new Map<string, number>();
    const Plain = Worker;
    class WatchedWorker extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        super.addEventListener("message", ({ data }) => {
          const sent = open.get(data?.id);
          if (sent === undefined) return;
          open.delete(data.id);
          inFlight--;
          const { answer, tookMs } = data.value as LiveAnswer;
          const gained = Object.fromEntries(answer.classes.map((one) => [one.class, one.people?.gained ?? null]));
          watched.live.push({ inFlight: sent, tookMs, gained });
        });
      }
      override postMessage(message: { id?: string; path?: string[] }, ...rest: never[]) {
        if (message.path?.[0] === "live" && message.id) open.set(message.id, ++inFlight);
        super.postMessage(message, ...rest);
      }
      override addEventListener(type: string, listener: EventListener, ...rest: never[]) {
        if (type !== "message" || delay === 0) return super.addEventListener(type, listener, ...rest);
        const heard = new WeakSet<Event>();
        super.addEventListener(type, (event) => {
          if (!heard.has(event)) setTimeout(() => listener(event), delay);
          heard.add(event);
        });
      }
    }
    Object.assign(globalThis, { Worker: WatchedWorker });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longTasks.push(duration);
    }).observe({ type: "longtask" });
  }, delayMs);
}

export const watchedSoFar = (page: Page): Promise<Watched> => page.evaluate(() => (globalThis as Watching).watched);

/** Forgets what was seen until here. */
export const watchAnew = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { watched } = globalThis as Watching;
    for (const list of [watched.live, watched.longTasks]) list.length = 0;
  });
