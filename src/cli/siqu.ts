import { AreaError } from "#io/area/issues.ts";
import { PlanError } from "#io/plan/read-plan.ts";
import { analyse } from "./analyse.ts";
import { parseAnalyse } from "./arguments.ts";
import { analyseHelp, help, reportHelp } from "./help.ts";
import { progressOn } from "./progress.ts";
import { parseReport, report } from "./report.ts";
import { UsageError } from "./usage.ts";

const warn = (line: string) => console.error(line);

/** @returns what to print. */
async function run([command, ...words]: readonly string[]): Promise<string> {
  switch (command) {
    case undefined:
    case "help":
    case "--help":
    case "-h":
      return help;
    case "analyse": {
      const call = parseAnalyse(words);
      return call ? analyse(call, warn, progressOn(process.stderr)) : analyseHelp;
    }
    case "report": {
      const call = parseReport(words);
      return call ? report(call, new Date(), warn, progressOn(process.stderr)) : reportHelp;
    }
    default:
      throw new UsageError(`There is no command "${command}"; see --help.`);
  }
}

// A reader that has seen enough, as `| head`, closes the pipe: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof AreaError || error instanceof PlanError)) throw error;
  process.stderr.write(`${error.message}\n`);
  // 2: the call or the file it names is off. Anything else is ours, and shows its trace.
  process.exitCode = 2;
}
