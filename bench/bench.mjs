// `npm run bench`: sets up, with the peers' packages too, and runs the benchmark.
// Only setup.mjs is loaded before the check of Node's version: the rest may use what a recent Node knows.
import { main, root, run, setup } from "../scripts/setup.mjs";

async function bench() {
  await setup();
  const { setupPeers } = await import("./setup-peers.mjs");
  await setupPeers();
  // Where the answers are checked everything is held at once, twice.
  const args = ["--expose-gc", "--max-old-space-size=8192", "--import", "tsx", `${root}/bench/main.ts`];
  const result = await run(process.execPath, args.concat(process.argv.slice(2)));
  process.exit(result.code);
}

main(bench);
