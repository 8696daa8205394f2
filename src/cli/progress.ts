import type { Steps } from "#analysis/engine.ts";

/** Answers that take longer say how far they are, in seconds. */
const quietS = 1;

/** Tells how far an answer is, over the same line; nothing where no one is looking. */
export interface Progress {
  /** @param done 0 to 1. */
  show(what: string, done: number): void;
  end(): void;
}

export function progressOn(terminal: NodeJS.WriteStream, now: () => number = () => performance.now()): Progress {
  const from = now();
  let shown = "";
  const write = (line: string) => {
    if (line === shown) return;
    terminal.write(`\r${line.padEnd(shown.length)}`);
    shown = line;
  };
  return {
    show: (what, done) => {
      if (terminal.isTTY && now() - from > quietS * 1000) write(`${what} ${Math.floor(done * 100)} %`);
    },
    end: () => {
      if (shown === "") return;
      write("");
      terminal.write("\r");
    },
  };
}

/** Runs an analysis to its end. */
export function runSteps<Result>(what: string, steps: Steps<Result>, progress: Progress): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    progress.show(what, value);
  }
}
