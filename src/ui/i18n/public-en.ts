import type { publicTexts as zh } from "./public-zh.ts";

/** Texts of the public pages. */
export const publicTexts: Readonly<Record<keyof typeof zh, string>> = {
  "public.title": "Renewal projects on notice",
  "public.intro": "Renewal projects on which opinions are sought.",
  "public.workbench": "Open the planners’ workbench",
  "public.back": "All projects",
  "public.empty": "No project is on notice at present.",
  "public.notFound": "There is no such project; the link may be out of date.",
  "public.language": "中文",
};
