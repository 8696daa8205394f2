import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/** A database server of our own: an empty cluster in a temporary folder, reached by a socket in it, gone at the end. */
export interface Cluster {
  readonly client: pg.Client;
  stop(): Promise<void>;
}

const debianPackage = "postgresql-15-pgrouting";

/** The folder of a server's programs that has pgRouting beside it, newest first; null if there is none. */
function findPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.find(
    (version) =>
      existsSync(join(root, version, "bin/initdb")) &&
      existsSync(`/usr/share/postgresql/${version}/extension/pgrouting.control`),
  );
  return found ? join(root, found, "bin") : null;
}

/** Installs pgRouting where this is Debian and we are root, as `npm test` does for its browser. */
function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  console.log(`Siqu 四区: installing ${debianPackage} to compare with 正在安装对照程序…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, stdio: "ignore", timeout: 600_000 } as const;
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  spawnSync("apt-get", [...wait, "update"], options);
  spawnSync("apt-get", [...wait, "install", "-y", "--no-install-recommends", debianPackage], options);
}

/** Starts a server with pgRouting, or returns null where there is none and none may be installed. */
export async function startCluster(): Promise<Cluster | null> {
  let programs = findPrograms();
  if (!programs) {
    installFromDebian();
    programs = findPrograms();
  }
  if (!programs) return null;
  const folder = mkdtempSync(join(tmpdir(), "siqu-bench-pg-"));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { cwd: folder, ...user };
  let server: ChildProcess | null = null;
  const end = () => {
    server?.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once("exit", end);
  try {
    const data = join(folder, "data");
    const asked = ["-D", data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
    execFileSync(join(programs, "initdb"), asked, { ...options, stdio: "ignore" });
    // Memory enough for every query, and nothing written for safety: the search is timed, not the disk.
    const settings = ["listen_addresses=", "fsync=off", "shared_buffers=1GB", "work_mem=1GB", "jit=off"];
    const args = ["-D", data, "-k", folder, ...settings.flatMap((setting) => ["-c", setting])];
    server = spawn(join(programs, "postgres"), args, { ...options, stdio: "ignore" });
    const client = await connect(folder);
    await client.query("CREATE EXTENSION pgrouting CASCADE");
    const stop = async () => {
      await client.end();
      const ended = new Promise((resolve) => server?.once("exit", resolve));
      server?.kill("SIGINT");
      await ended;
      process.off("exit", end);
      end();
    };
    return { client, stop };
  } catch (error) {
    end();
    throw error;
  }
}

/** The server refuses to run as root: Debian's own user does. */
function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function connect(folder: string): Promise<pg.Client> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ host: folder, user: "bench", database: "postgres" });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
