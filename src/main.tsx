import solverUrl from "highs/runtime?url";
import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { parseAddress, type Route } from "#state/url.ts";
import { publicWords, readersLanguage } from "#ui/i18n/public-words.ts";

/** Where the package that comes with the app lies, seen from the page. */
const ownArea = "areas/xueyuanlu/";

/** Makes the workbench once; it stays alive while a proposal is read. Everything heavy is fetched here and not before. */
async function makeWorkbench() {
  const [{ createAppStore }, { analysisClient }, { planLog }, { fetchedFiles }, state, { Workbench }, { speak }] =
    await Promise.all([
      import("#state/store.ts"),
      import("#analysis/client.ts"),
      import("#io/storage/plan-log.ts"),
      import("#io/area/fetch-area.ts"),
      import("#state/start.ts"),
      import("#ui/workbench.tsx"),
      import("#ui/i18n/i18n.ts"),
    ]);
  const { lang, view } = parseAddress(location.hash);
  const browserLang = readersLanguage();
  const store = createAppStore(lang ?? browserLang);
  store.setState(view);
  const files = fetchedFiles(new URL(view.areaUrl ?? ownArea, document.baseURI).href);
  const makeWorker = () => new Worker(new URL("./analysis/worker.ts", import.meta.url), { type: "module" });
  const client = analysisClient(makeWorker, new URL(solverUrl, document.baseURI).href);
  const log = planLog();
  let tiles: Promise<Uint8Array | null> | null = null;
  const open = () => state.openAll(store, { files, client, log });
  const app = {
    store,
    client,
    tiles: () => {
      tiles ??= files.bytes(store.getState().area?.manifest.tiles ?? "").catch(() => null);
      return tiles;
    },
    reopen: () => void open(),
    saveFile,
    now: () => new Date().toISOString(),
    newId,
  };
  state.autosave(store, log);
  state.syncAddress(store, window, browserLang, { onRead: () => state.followAddress(store, client) });
  addEventListener("beforeunload", (event) => {
    if (store.getState().outbox.length > 0) event.preventDefault();
  });
  void open();
  await speak(store.getState().lang);
  return <Workbench app={app} />;
}

/** The public's page: text first, without map, panels or plan. */
async function makeProposals(id: string | null) {
  const { lang } = parseAddress(location.hash);
  const [{ ProposalsPage }] = await Promise.all([
    import("#ui/proposals/proposals-page.tsx"),
    publicWords(lang ?? readersLanguage()),
  ]);
  return <ProposalsPage id={id} area={ownArea} />;
}

function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** `randomUUID` is missing where the page is served without TLS, as on a closed network. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let workbench: ReturnType<typeof makeWorkbench> | null = null;
let shown: Route | null = null;
/** Address of the area the workbench has open; undefined: none yet. */
let openArea: string | null | undefined;

async function show(root: Root): Promise<void> {
  const { route, view } = parseAddress(location.hash);
  // Another area is another plan, another engine, another map: the page starts afresh.
  if (route.page === "workbench" && openArea !== undefined && view.areaUrl !== openArea) location.reload();
  if (route.page === "workbench") openArea = view.areaUrl;
  if (shown && route.page === "workbench" && shown.page === "workbench") return;
  shown = route;
  workbench = route.page === "workbench" ? (workbench ?? makeWorkbench()) : workbench;
  const page = await (route.page === "proposals" ? makeProposals(route.id) : workbench);
  // Overtaken by another address while this one was being fetched.
  if (shown === route) root.render(<StrictMode>{page}</StrictMode>);
}

const element = document.getElementById("root");
if (element) {
  const root = createRoot(element);
  addEventListener("hashchange", () => void show(root));
  void show(root);
}
