import { type Question, questions } from "#domain/questions.ts";
import type { ScenarioId } from "#domain/records.ts";
import { type Admission, admissions, defaultParameters, type Parameters } from "#domain/results.ts";
import { type CircleTier, tiersOfCircle } from "#domain/standards.ts";
import type { ZoneKind } from "#domain/terms.ts";
import { type Method, methods, zoneKinds } from "#domain/terms.ts";
import { closedOf, closedText, lensOf, lensText, momentOf, momentText, sitingOf, sitingText } from "./url-inquiry.ts";
import { fixed, idOf, isAreaUrl, listOf, numberIn, oneOf, query, words } from "./url-words.ts";
import { type Camera, type Lang, type LinkedView, languages, plainView, type Step, steps } from "./view.ts";

/** Which page an address opens: the workbench, the list of proposals, or one of them. */
export type Route = { readonly page: "workbench" } | { readonly page: "proposals"; readonly id: string | null };

export interface Address {
  readonly route: Route;
  /** null: the browser's language. */
  readonly lang: Lang | null;
  readonly view: LinkedView;
}

/** Reads any text somebody may put behind the #. What is not understood is left at its default; nothing throws. */
export function parseAddress(hash: string): Address {
  const [path = "", search = ""] = hash
    .slice(0, 4000)
    .replace(/^#/, "")
    .split(/\?(.*)/s);
  const said = words(search);
  const get = (key: string) => said.get(key) ?? "";
  const view: LinkedView = {
    areaUrl: isAreaUrl(idOf(get("area"), 300)) ? idOf(get("area"), 300) : null,
    step: oneOf<Step>(steps, get("step")) ?? plainView.step,
    camera: cameraOf(get("view")),
    hidden: listOf(get("hide")),
    opacity: opacityOf(get("fade")),
    selection: idOf(get("sel")),
    question: oneOf<Question>(questions, get("q")) ?? plainView.question,
    method: oneOf<Method>(methods, get("by")) ?? plainView.method,
    parameters: parametersOf(said),
    facilityClass: idOf(get("class")),
    walkFrom: pairOf(get("from")),
    scenario: scenarioOf(get("with")),
    siting: sitingOf(get("site")),
    lens: lensOf(get("lens")),
    weekday: numberIn(get("day"), 1, 7) ?? plainView.weekday,
    drawGround: get("ground") === "1",
  };
  return { route: routeOf(path), lang: oneOf<Lang>(languages, get("lang")), view };
}

/** The shortest address that says all of it: what is at its default is left out. */
export function formatAddress({ route, lang, view }: Address): string {
  const { camera, walkFrom, parameters: p } = view;
  const { tier, classes, admission, reachM, shares, detourFactor, gridM, when, closed } = p;
  const unless = <T>(value: T, plain: T, text: string) => (value === plain ? null : text);
  const parts: [string, string | null][] = [
    ["view", camera && `${fixed(camera.zoom, 2)}/${fixed(camera.lat, 5)}/${fixed(camera.lon, 5)}`],
    ["sel", view.selection && encodeURIComponent(view.selection)],
    ["step", unless(view.step, plainView.step, view.step)],
    ["q", unless(view.question, plainView.question, view.question)],
    ["by", unless(view.method, plainView.method, view.method)],
    ["tier", unless(tier, defaultParameters.tier, String(tier))],
    ["classes", classes?.map(encodeURIComponent).join(",") ?? null],
    ["as", unless(admission, defaultParameters.admission, admission)],
    ["reach", reachM === null ? null : fixed(reachM, 0)],
    [
      "shares",
      shares && zoneKinds.map((kind) => `${kind}:${shares[kind].map(encodeURIComponent).join(",")}`).join(";"),
    ],
    ["detour", unless(detourFactor, defaultParameters.detourFactor, fixed(detourFactor, 2))],
    ["grid", unless(gridM, defaultParameters.gridM, fixed(gridM, 0))],
    ["at", when && momentText(when)],
    ["closed", closedText(closed)],
    ["with", view.scenario && encodeURIComponent(view.scenario)],
    ["site", sitingText(view.siting)],
    ["lens", lensText(view.lens)],
    ["day", unless(view.weekday, plainView.weekday, String(view.weekday))],
    ["ground", view.drawGround ? "1" : null],
    ["class", view.facilityClass && encodeURIComponent(view.facilityClass)],
    ["from", walkFrom && `${fixed(walkFrom[1], 5)},${fixed(walkFrom[0], 5)}`],
    ["hide", view.hidden.length > 0 ? view.hidden.map(encodeURIComponent).join(",") : null],
    [
      "fade",
      Object.entries(view.opacity)
        .map(([id, value]) => `${encodeURIComponent(id)}:${fixed(value, 2)}`)
        .join(",") || null,
    ],
    ["area", view.areaUrl && encodeURIComponent(view.areaUrl)],
    ["lang", lang],
  ];
  const path =
    route.page === "workbench" ? "#/" : `#/proposals${route.id === null ? "" : `/${encodeURIComponent(route.id)}`}`;
  return path + query(parts);
}

function routeOf(path: string): Route {
  const [, page, id] = /^\/?([^/]*)\/?([^/]*)/.exec(path) ?? [];
  return page === "proposals" ? { page, id: idOf(id ?? "") } : { page: "workbench" };
}

function scenarioOf(text: string): ScenarioId | null {
  const id = idOf(text);
  return id?.startsWith("scenario:") ? (id as ScenarioId) : null;
}

function cameraOf(text: string): Camera | null {
  const [zoomText = "", latText = "", lonText = ""] = text.split("/");
  const zoom = numberIn(zoomText, 0, 24);
  const lat = numberIn(latText, -85, 85);
  const lon = numberIn(lonText, -180, 180);
  return zoom === null || lat === null || lon === null ? null : { zoom, lat, lon };
}

function pairOf(text: string): readonly [number, number] | null {
  const [latText = "", lonText = ""] = text.split(",");
  const lat = numberIn(latText, -85, 85);
  const lon = numberIn(lonText, -180, 180);
  return lat === null || lon === null ? null : [lon, lat];
}

function opacityOf(text: string): Record<string, number> {
  const entries = text.split(",").flatMap((part): [string, number][] => {
    const [id = "", valueText = ""] = part.split(":");
    const key = idOf(id);
    const value = numberIn(valueText, 0, 1);
    return key === null || value === null || key === "__proto__" ? [] : [[key, value]];
  });
  return Object.fromEntries(entries.slice(0, 50));
}

function parametersOf(said: ReadonlyMap<string, string>): Parameters {
  const get = (key: string) => said.get(key) ?? "";
  return {
    tier: (tiersOfCircle.find((tier) => String(tier) === get("tier")) ?? defaultParameters.tier) satisfies CircleTier,
    classes: said.has("classes") ? listOf(get("classes")) : null,
    admission: oneOf<Admission>(admissions, get("as")) ?? defaultParameters.admission,
    reachM: numberIn(get("reach"), 100, 3000),
    shares: sharesOf(get("shares")),
    detourFactor: numberIn(get("detour"), 1, 2) ?? defaultParameters.detourFactor,
    gridM: numberIn(get("grid"), 10, 200) ?? defaultParameters.gridM,
    when: momentOf(get("at")),
    closed: closedOf(get("closed")),
  };
}

function sharesOf(text: string): Parameters["shares"] {
  if (text === "") return null;
  const shares: Record<ZoneKind, readonly string[]> = { block: [], campus: [], park: [], community: [] };
  for (const part of text.split(";")) {
    const [kind = "", list = ""] = part.split(":");
    const known = oneOf<ZoneKind>(zoneKinds, kind);
    if (known) shares[known] = listOf(list);
  }
  return shares;
}
