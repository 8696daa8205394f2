import { leaveSketch } from "./sketch.ts";
import type { AppState, AppStore } from "./store.ts";
import { type Address, formatAddress, parseAddress } from "./url.ts";
import type { Lang } from "./view.ts";

/** The part of a window the address needs; tests bring their own. */
export interface AddressBar {
  readonly location: { readonly hash: string };
  readonly history: Pick<History, "pushState" | "replaceState">;
  addEventListener(type: "hashchange" | "popstate", hear: () => void): void;
}

/** A step, a question or a selection is a place to come back to; a moved map is not. */
const isPlace = (now: AppState, before: AppState) =>
  now.step !== before.step || now.question !== before.question || now.selection !== before.selection;

/**
 * Keeps the view in the address, and the address in the view, both ways. Writes are merged over `restMs`, for browsers
 * refuse an address that changes a hundred times in ten seconds; a pending place is pushed, not replaced. `onRead` is
 * called after an address somebody went to has been taken over.
 */
export function syncAddress(
  store: AppStore,
  bar: AddressBar,
  browserLang: Lang,
  { restMs = 200, onRead = () => {} }: { readonly restMs?: number; readonly onRead?: () => void } = {},
): void {
  let waiting = false;
  let push = false;
  let reading = false;

  const write = () => {
    waiting = false;
    const hash = formatAddress(addressOf(store.getState(), browserLang));
    const here = bar.location.hash;
    if (hash === here || parseAddress(here).route.page !== "workbench") return;
    if (push && here !== "") bar.history.pushState(null, "", hash);
    else bar.history.replaceState(null, "", hash);
    push = false;
  };

  const read = () => {
    const { route, lang, view } = parseAddress(bar.location.hash);
    if (route.page !== "workbench") return;
    if (formatAddress(addressOf(store.getState(), browserLang)) === bar.location.hash) return;
    const { camera, ...rest } = view;
    const moved = camera !== null && JSON.stringify(camera) !== JSON.stringify(store.getState().camera);
    reading = true;
    store.setState((now) => ({
      ...rest,
      ...(rest.step !== "sketch" && leaveSketch(now)),
      lang: lang ?? browserLang,
      ...(moved && {
        camera,
        flight: { to: [camera.lon, camera.lat] as const, zoom: camera.zoom, serial: (now.flight?.serial ?? 0) + 1 },
      }),
    }));
    reading = false;
    onRead();
  };

  store.subscribe((now, before) => {
    if (reading) return;
    push ||= isPlace(now, before);
    if (!waiting) setTimeout(write, restMs);
    waiting = true;
  });
  bar.addEventListener("hashchange", read);
  bar.addEventListener("popstate", read);
}

/** The address of what is in view. The language is named only where the reader's browser would choose another. */
export const addressOf = (state: AppState, browserLang: Lang): Address => ({
  route: { page: "workbench" },
  lang: state.lang === browserLang ? null : state.lang,
  view: {
    areaUrl: state.areaUrl,
    step: state.step,
    camera: state.camera,
    hidden: state.hidden,
    opacity: state.opacity,
    selection: state.selection,
    question: state.question,
    method: state.method,
    parameters: state.parameters,
    facilityClass: state.facilityClass,
    walkFrom: state.walkFrom,
    scenario: state.scenario,
    siting: state.siting,
    lens: state.lens,
    weekday: state.weekday,
    drawGround: state.drawGround,
  },
});
