import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { PlanRecord, Proposal } from "#domain/records.ts";
import plan from "../../public/areas/xueyuanlu/plan.json" with { type: "json" };
import { axe } from "./harness/axe.ts";
import { type AppOptions, openApp, whenMapIdle } from "./harness/open-app.ts";

const records = plan.records as unknown as readonly PlanRecord[];
const proposals = records.filter((record) => record.kind === "proposal");
const proposal = proposals[0] as Proposal;
const { figures } = proposal;
const works = records.filter((record) => record.kind === "work");

const phone: AppOptions = { width: 390, height: 844, touch: true };
const one = `#/proposals/${proposal.id}`;

const readable = (page: Page) => page.waitForSelector("[data-page=proposals]");
/** What is read: thin and narrow spaces are spaces to a reader. */
const textOf = async (page: Page, selector = "main") =>
  (await page.locator(selector).innerText()).replace(/[\u2009\u202f\u00a0]/g, " ").replace(/[ \t]*\n+[ \t]*/g, "\n");
const asked = (page: Page) => {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
};
const ofMap = (paths: readonly string[]) =>
  paths.filter((path) => /maplibre|map-adapter|proposal-map|pmtiles/.test(path));
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The figures of plan.json as a reader of that language finds them, worked out here without the app's code. */
const shown = (value: number | null, kind: string, lang: "zh" | "en") => {
  if (value === null) return lang === "zh" ? "走不到" : "cannot be reached";
  const whole = Math.round(kind === "people_served" || kind === "walk" ? value : value * 100).toLocaleString("en");
  if (kind === "people_served") return lang === "zh" ? `${whole} 人` : `${whole} people`;
  if (kind === "walk") return lang === "zh" ? `${whole} 米` : `${whole} m`;
  return lang === "zh" ? `${whole} %` : `${whole}%`;
};

describe.each(["zh", "en"] as const)("a neighbour with a phone, in %s", (lang) => {
  test("goes from the list to a proposal, and reads all of it before any map is fetched", async () => {
    const { page, url } = await openApp({ ...phone, path: "#/proposals", lang });
    const paths = asked(page);
    await readable(page);
    expect(await page.getAttribute("html", "lang")).toBe(lang === "zh" ? "zh-CN" : "en");
    expect(await textOf(page)).toContain(lang === "zh" ? "示范案例" : "Worked example");
    const lead = figures[0];
    if (lead)
      for (const value of [lead.before, lead.after])
        expect(await textOf(page)).toContain(shown(value, lead.measure.kind, lang));
    expect(await overflow(page)).toBe(0);
    expect(await axe(page)).toEqual([]);

    await page.locator("article h2 a").first().click();
    await page.waitForSelector("article h1");
    expect(page.url()).toBe(`${url}#/proposals/${proposal.id.split(":")[1]}`);
    const text = await textOf(page);
    expect(text.replace(/\s/g, "")).toContain((lang === "zh" ? proposal.titleZh : proposal.titleEn).replace(/\s/g, ""));
    expect(text.replace(/\s/g, "")).toContain(
      (lang === "zh" ? proposal.summaryZh : proposal.summaryEn).replace(/\s/g, ""),
    );
    expect(text).toContain(
      lang === "zh"
        ? "示范案例：由数据算出，未经任何单位审定。"
        : "Worked example: computed from data, not approved by any office.",
    );
    for (const [index, { labelZh, labelEn, measure, before, after }] of figures.entries()) {
      const card = await textOf(page, `section[aria-labelledby=figure-${index}]`);
      expect(card).toContain(lang === "zh" ? labelZh : labelEn);
      for (const value of [before, after]) expect(card).toContain(shown(value, measure.kind, lang));
    }
    for (const work of works)
      expect(text.replace(/\s/g, "")).toContain((lang === "zh" ? work.name : work.nameEn).replace(/\s/g, ""));
    expect(text).toContain("OpenStreetMap");
    expect(ofMap(paths)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
  });
});

test("the differences are in words, and the sum can be asked again", async () => {
  const { page } = await openApp({ ...phone, path: one });
  await readable(page);
  const people = figures.find(({ measure }) => measure.kind === "people_served");
  const walk = figures.find(({ measure }) => measure.kind === "walk");
  const text = await textOf(page);
  if (people) expect(text).toContain(`多 ${((people.after ?? 0) - (people.before ?? 0)).toLocaleString("en")} 人`);
  if (walk) {
    expect(text).toContain(`少走 ${Math.round(walk.before ?? 0) - Math.round(walk.after ?? 0)} 米`);
    expect(text).toContain(`约 ${Math.round((walk.before ?? 0) / 80)} 分钟`);
  }
  await page.locator("details summary").first().click();
  const how = await textOf(page, "details >> nth=0");
  expect(how).toContain("规则 A1.1");
  expect(how.replace(/\s+/g, " ")).toContain(
    "npm run --silent siqu -- analyse coverage --class public_green --tier 5 --area public/areas/xueyuanlu --plan public/areas/xueyuanlu/plan.json",
  );
  expect(await axe(page)).toEqual([]);
});

test("the map draws once the reader scrolls to it, before and after the works", async () => {
  const { page } = await openApp({ ...phone, path: one });
  const paths = asked(page);
  await readable(page);
  expect(ofMap(paths)).toEqual([]);
  await page.locator("#map").scrollIntoViewIfNeeded();
  await whenMapIdle(page);
  expect(ofMap(paths)).not.toEqual([]);
  const map = page.getByTestId("proposal-map");
  const after = await settled(() => map.screenshot());
  await page.getByRole("button", { name: "现在" }).click();
  const before = await settled(() => map.screenshot(), after);
  const [teal, tealBefore] = [await inkOfWorks(page, after), await inkOfWorks(page, before)];
  // Diamonds and the deck of the footbridge are drawn after the works, and not before; the rest of the map stays.
  expect(teal - tealBefore).toBeGreaterThan(100);
  expect(tealBefore).toBeGreaterThan(500);
  expect(await axe(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});

/** The picture, once it has come out the same twice, and other than the one before. */
async function settled(take: () => Promise<Buffer>, other?: Buffer): Promise<Buffer> {
  let last = await take();
  for (let tries = 0; tries < 30; tries++) {
    await new Promise((wait) => setTimeout(wait, 250));
    const next = await take();
    if (next.equals(last) && !other?.equals(next)) return next;
    last = next;
  }
  return last;
}

/** Pixels in the deep teal of the site's outline and of works. */
const inkOfWorks = (page: Page, picture: Buffer) =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      if (Math.abs(red - 11) < 12 && Math.abs(green - 99) < 12 && Math.abs(blue - 96) < 12) count++;
    }
    return count;
  }, picture.toString("base64"));

test("one finger that comes down on the map still scrolls the page", async () => {
  const { page } = await openApp({ ...phone, path: one });
  await readable(page);
  await page.locator("#map").evaluate((heading) => heading.scrollIntoView());
  await whenMapIdle(page);
  const { x, y } = (await page.getByTestId("proposal-map").boundingBox()) ?? { x: 0, y: 0 };
  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", up = 0) =>
    finger.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: x + 180, y: y + 260 - up }],
    });
  const start = await page.evaluate(() => scrollY);
  await touch("touchStart");
  for (let up = 20; up <= 200; up += 20) await touch("touchMove", up);
  await touch("touchEnd");
  await page.waitForFunction((from) => scrollY > from + 100, start);
});

test("without WebGL a sentence stands where the map would, and no map is fetched", async () => {
  const { page } = await openApp({ ...phone, path: one, webgl: false });
  const paths = asked(page);
  await readable(page);
  await page.locator("#map").scrollIntoViewIfNeeded();
  await page.getByText("这台设备画不了地图").waitFor();
  expect(ofMap(paths)).toEqual([]);
  expect(await axe(page)).toEqual([]);
});

test("tiles that cannot be had leave a sentence, and another try brings the map", async () => {
  const { page } = await openApp({ ...phone, path: one, expected: [/Failed to load resource/] });
  await page.route("**/*.pmtiles", (route) => route.abort());
  await readable(page);
  await page.locator("#map").scrollIntoViewIfNeeded();
  await page.getByText("地图没有取到").waitFor();
  await page.unroute("**/*.pmtiles");
  await page.getByRole("button", { name: "再试一次" }).click();
  await whenMapIdle(page);
});

test("an unknown id says so and leads to the list", async () => {
  const { page } = await openApp({ ...phone, path: "#/proposals/nobody-knows" });
  await readable(page);
  expect(await textOf(page)).toContain("没有找到这个项目");
  expect(await axe(page)).toEqual([]);
  await page.locator("main a").click();
  await page.locator("article h2 a").first().waitFor();
});

test("a plan with nothing on notice, and one that cannot be fetched, each say what to do", async () => {
  const { page, url } = await openApp({ ...phone, path: "#/", webgl: false, expected: [/Failed to load resource/] });
  const empty = { ...plan, records: [] };
  await page.route("**/plan.json", (route) => route.fulfill({ json: empty }));
  await page.goto(`${url}?empty#/proposals`);
  await readable(page);
  expect(await textOf(page)).toContain("目前没有公示中的项目");
  await page.unroute("**/plan.json");

  await page.route("**/plan.json", (route) => route.abort());
  await page.goto(`${url}?broken#/proposals`);
  await readable(page);
  expect(await textOf(page)).toContain("项目没有读到");
  await page.unroute("**/plan.json");
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.locator("article h2 a").first().waitFor();
});

test("the language changes in place, stands in the address, and comes along", async () => {
  const { page, url } = await openApp({ ...phone, path: one });
  await readable(page);
  await page.locator("header a[hreflang=en]").click();
  await page.getByRole("heading", { name: "What would change" }).waitFor();
  const address = `${url}#/proposals/${proposal.id.split(":")[1]}?lang=en`;
  expect(page.url()).toBe(address);
  expect(await page.getAttribute("html", "lang")).toBe("en");
  expect(await page.title()).toContain(proposal.titleEn);
  await page.getByRole("link", { name: "All projects" }).first().click();
  await page.locator("article h2 a").first().waitFor();
  expect(page.url()).toBe(`${url}#/proposals?lang=en`);
  await page.goBack();
  await page.getByRole("heading", { name: "What would change" }).waitFor();
  await page.locator("header a[hreflang=zh-CN]").click();
  await page.getByRole("heading", { name: "会有什么变化" }).waitFor();
  expect(page.url()).toBe(address.replace("?lang=en", ""));
});

test("what is touched is at least 44 pixels high, and nothing is wider than a narrow phone", async () => {
  const { page } = await openApp({ ...phone, width: 320, height: 640, path: one });
  await readable(page);
  await page.locator("#map").scrollIntoViewIfNeeded();
  await whenMapIdle(page);
  expect(await overflow(page)).toBe(0);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("a, button, summary")]
      .filter((element) => !element.closest(".maplibregl-control-container"))
      .map((element) => ({ text: element.textContent, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height < 43.5),
  );
  expect(small).toEqual([]);
});

test("prints on one sheet of A4, without the map", async () => {
  const { page } = await openApp({ ...phone, path: one });
  await readable(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(/\/Count (\d+)/.exec(pdf)?.[1]).toBe("1");
});
