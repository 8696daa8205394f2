// Makes a fresh machine ready: the right Node, and the packages of package-lock.json.
// Nothing here may need a package or a recent Node: this file has to load, and to say so, where those are missing.
import childProcess from "child_process";
import crypto from "crypto";
import fs from "fs";
import path from "path";
import url from "url";

export const root = path.dirname(path.dirname(url.fileURLToPath(import.meta.url)));

/** Ends with one sentence, and no stack: the reader needs to know what to do, not where we noticed. */
export function stop(sentence) {
  console.error("Siqu 四区: " + sentence);
  process.exit(1);
}

const running = new Set();
let ending = false;

function endChild(child, signal) {
  try {
    // The whole group: a runner has workers of its own.
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (_error) {
    // It had ended already.
  }
}

/** Ends every child, then this process. Ctrl-C reaches only us, as each child leads its own group. */
function endAll(signal) {
  if (ending) return;
  ending = true;
  const code = signal === "SIGINT" ? 130 : 143;
  const children = Array.from(running);
  for (const child of children) endChild(child, "SIGTERM");
  const began = Date.now();
  const timer = setInterval(() => {
    if (running.size > 0 && Date.now() - began < 3000) return;
    clearInterval(timer);
    for (const child of children) endChild(child, "SIGKILL");
    process.exit(code);
  }, 50);
}

let listening = false;
function endWithUs() {
  if (listening) return;
  listening = true;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => endAll(signal));
}

/** Runs a program to its end; `quiet` hides its output, `silent` its errors too. Resolves to its exit code, and `timedOut` if it was ended for taking too long. */
export function run(command, args, options) {
  const settings = Object.assign(
    { cwd: root, env: process.env, timeoutMs: 0, shell: false, quiet: false, silent: false },
    options,
  );
  endWithUs();
  return new Promise((resolve) => {
    const child = childProcess.spawn(command, args, {
      cwd: settings.cwd,
      env: settings.env,
      shell: settings.shell,
      stdio: [
        "ignore",
        settings.quiet || settings.silent ? "ignore" : "inherit",
        settings.silent ? "ignore" : "inherit",
      ],
      detached: process.platform !== "win32",
    });
    running.add(child);
    let timedOut = false;
    const timer = settings.timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          endChild(child, "SIGKILL");
        }, settings.timeoutMs)
      : undefined;
    const done = (code, error) => {
      clearTimeout(timer);
      running.delete(child);
      // What a crashed runner left behind.
      if (!error) endChild(child, "SIGKILL");
      // While ending, the caller must not go on to its next step.
      if (!ending) resolve({ code: code === null ? 1 : code, timedOut, error });
    };
    child.on("error", (error) => done(1, error));
    child.on("close", (code) => done(code));
  });
}

/** What Vite and the test runner ask of Node: 20.19 or newer, 22.12 or newer within 22, and no 21. */
export function isSupportedNode(version) {
  const parts = version.split(".").map(Number);
  const major = parts[0];
  const minor = parts[1];
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

const read = (file) => {
  try {
    return fs.readFileSync(path.join(root, file), "utf8");
  } catch (_error) {
    return null;
  }
};

/** True if what npm says it installed is what the lock asks for. Packages for other platforms may be missing. */
export function matchesLock(lock, installed) {
  const wanted = lock.packages || {};
  const present = installed.packages || {};
  return Object.keys(wanted).every((key) => {
    if (key === "" || wanted[key].link) return true;
    if (!present[key]) return wanted[key].optional === true || wanted[key].peer === true;
    return present[key].version === wanted[key].version;
  });
}

function isInstalled(lock, stamp) {
  const before = read("node_modules/.siqu-lock");
  if (before === stamp) return true;
  // Installed on another kind of machine: the native packages are the wrong ones.
  if (before !== null && before.split(" ").slice(1).join() !== stamp.split(" ").slice(1).join()) return false;
  const installed = read("node_modules/.package-lock.json");
  if (installed === null) return false;
  try {
    return matchesLock(JSON.parse(lock), JSON.parse(installed));
  } catch (_error) {
    return false;
  }
}

/** Installs the packages if they are missing or are not those of the lock. Takes milliseconds otherwise. */
export async function setup() {
  if (!isSupportedNode(process.versions.node)) {
    stop(
      "needs Node.js 20.19 or newer (22.12 or newer within 22), and this is " +
        process.versions.node +
        "; install a newer one and run the command again. 需要 Node.js 20.19 或更新版本，请升级后重试。",
    );
  }
  const lock = read("package-lock.json");
  if (lock === null || read("package.json") === null) {
    stop("package.json or package-lock.json is missing; get a complete copy of the project. 项目文件不完整。");
  }
  const stamp = [crypto.createHash("sha256").update(lock).digest("hex"), process.platform, process.arch].join(" ");
  if (isInstalled(lock, stamp)) {
    if (read("node_modules/.siqu-lock") !== stamp) fs.writeFileSync(path.join(root, "node_modules/.siqu-lock"), stamp);
    return;
  }
  console.log("Siqu 四区: installing packages, once 正在安装依赖（仅首次）…");
  // Whatever NODE_ENV says, the build tools are needed.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const isScript = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const result = isScript
    ? await run(process.execPath, [npm].concat(args))
    : await run("npm", args, { shell: process.platform === "win32" });
  if (result.code !== 0) {
    stop("the packages could not be installed; npm says why above. Check the network and run the command again.");
  }
  fs.writeFileSync(path.join(root, "node_modules/.siqu-lock"), stamp);
}

/** npm's shell does not hand a signal down to us. When it is gone, so must we be. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid === parent) return;
    if (running.size > 0) endAll("SIGTERM");
    else process.exit(143);
  }, 500).unref();
}

/** The end of a script: an error that nobody foresaw shows where it came from. */
export function main(script) {
  endWithNpm();
  script().catch((error) => {
    console.error(error);
    process.exit(1);
  });
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === url.fileURLToPath(import.meta.url)) main(setup);
