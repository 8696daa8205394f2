// `npm test`: sets up, runs the unit tests, builds, runs the browser tests, and ends with one line of counts.
//   npm test -- <filter>         unit tests whose path matches; no browser needed
//   npm test -- --e2e [filter]   browser tests only
// Only setup.mjs is loaded before the check of Node's version: the rest may use what a recent Node knows.
import fs from "fs";
import os from "os";
import path from "path";
import { main, root, run, setup } from "./setup.mjs";

const minutes = 60000;

/** Counts of one runner's JSON report. A file that did not load, or a runner that failed without saying where, is one failure. */
function countReport(file, exitCode) {
  const counts = { passed: 0, failed: 0, skipped: 0, problem: "" };
  let report;
  try {
    report = JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (_error) {
    counts.failed = 1;
    counts.problem = "ended without a report (exit code " + exitCode + ")";
    return counts;
  }
  for (const suite of report.testResults) {
    const tests = suite.assertionResults;
    const failed = tests.filter((test) => test.status === "failed").length;
    counts.passed += tests.filter((test) => test.status === "passed").length;
    counts.failed += failed;
    counts.skipped += tests.filter((test) => test.status !== "passed" && test.status !== "failed").length;
    if (suite.status === "failed" && failed === 0) {
      counts.failed += 1;
      counts.problem = "could not load " + path.relative(root, suite.name);
    }
  }
  if (counts.failed === 0 && counts.passed === 0) {
    counts.failed = 1;
    counts.problem = "ran no test";
  } else if (counts.failed === 0 && exitCode !== 0) {
    counts.failed = 1;
    counts.problem = "failed outside its tests (exit code " + exitCode + ")";
  }
  return counts;
}

async function runVitest(project, args, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "siqu-test-"));
  const file = path.join(folder, "report.json");
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", "--outputFile.json=" + file];
  const result = await run(process.execPath, [vitest, "run", "--project", project].concat(reporters, args), {
    env: Object.assign({}, process.env, env),
    timeoutMs: 9 * minutes,
  });
  const counts = countReport(file, result.code);
  fs.rmSync(folder, { recursive: true, force: true });
  if (result.timedOut) counts.problem = "took more than nine minutes and was ended";
  return Object.assign(counts, { name: project === "e2e" ? "the browser run" : "the unit run" });
}

async function test() {
  const args = process.argv.slice(2).filter((arg) => arg !== "--e2e");
  const onlyBrowser = process.argv.includes("--e2e");
  const onlyUnit = !onlyBrowser && args.length > 0;
  await setup();
  const env = {};
  if (!onlyUnit) {
    const { ensureChineseFont, ensureChromium } = await import("./browser.mjs");
    env.CHROME_PATH = await ensureChromium();
    await ensureChineseFont();
  }
  const runs = [];
  if (!onlyBrowser) runs.push(await runVitest("unit", args, env));
  if (!onlyUnit) {
    const { ensureBuilt } = await import("./build.mjs");
    if (await ensureBuilt()) runs.push(await runVitest("e2e", onlyBrowser ? args : [], env));
    else
      runs.push({
        name: "the build",
        passed: 0,
        failed: 1,
        skipped: 0,
        problem: "failed, so the browser tests did not run",
      });
  }
  const sum = (key) => runs.reduce((total, counts) => total + counts[key], 0);
  for (const { name, problem } of runs) if (problem) console.error("Siqu 四区: " + name + " " + problem + ".");
  const skipped = sum("skipped");
  console.log("");
  console.log(sum("passed") + " passed, " + sum("failed") + " failed" + (skipped ? ", " + skipped + " skipped" : ""));
  process.exit(sum("failed") === 0 && sum("passed") > 0 ? 0 : 1);
}

main(test);
