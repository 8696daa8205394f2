import { access, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildArea } from "#build/build-area.ts";
import { BrokenSource } from "#build/defects.ts";
import { summaryText } from "#build/summary.ts";

const usage = `Usage: tsx scripts/build-area.ts [--source FOLDER] [--target FOLDER] [all | ID…]

Builds area packages from data/ID into public/areas/ID. Without an ID, or with "all", every source folder is built.
  --source FOLDER  where the source folders lie (data)
  --target FOLDER  where the packages go (public/areas)
  --help           this text
`;

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Folders that hold an area.json. */
async function idsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const isArea = await Promise.all(
    names.map((name) =>
      access(join(folder, name, "area.json")).then(
        () => true,
        () => false,
      ),
    ),
  );
  return names.filter((_, index) => isArea[index]).sort();
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { source: { type: "string" }, target: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const sources = values.source ?? join(root, "data");
  const targets = values.target ?? join(root, "public", "areas");
  const known = await idsIn(sources);
  const wanted = positionals.length === 0 || positionals.includes("all") ? known : positionals;
  const unknown = wanted.filter((id) => !known.includes(id));
  if (unknown.length > 0 || wanted.length === 0) {
    process.stderr.write(
      `No area.json in ${sources}/${unknown[0] ?? ""}. Known areas: ${known.join(", ") || "none"}.\n`,
    );
    return 1;
  }
  let status = 0;
  for (const id of wanted) {
    try {
      const paths = {
        source: join(sources, id),
        target: join(targets, id),
        standards: join(root, "data/standards/gb50180-2018.json"),
        checkUp: join(root, "data/standards/check-up-2023.json"),
      };
      process.stdout.write(summaryText(await buildArea(paths)));
    } catch (error) {
      if (!(error instanceof BrokenSource)) throw error;
      const { length } = error.defects;
      process.stderr.write(
        `${error.message}\n${id}: ${length} ${length === 1 ? "defect" : "defects"}; nothing was written.\n`,
      );
      status = 1;
    }
  }
  return status;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const isMisuse = String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${isMisuse ? `\n${usage}` : ""}`);
    process.exitCode = 1;
  },
);
