import type { Area } from "#domain/area.ts";

export type ExportLang = "zh" | "en";

/** Column titles. They stand here and not with the interface's texts: they are part of the file's format. */
const titles = {
  rule: ["规则", "rule"],
  class: ["设施类别", "facility class"],
  classId: ["类别代码", "class id"],
  tier: ["生活圈（分钟）", "living circle (min)"],
  radius: ["服务半径（米）", "service radius (m)"],
  clause: ["条款", "clause"],
  confidence: ["条款核对", "clause checked"],
  doors: ["设施数", "facilities"],
  zone: ["社区或校区", "community or campus"],
  zoneId: ["分区代码", "zone id"],
  kind: ["区", "zone kind"],
  people: ["人口", "people"],
  walkPeople: ["步行覆盖人口占比", "people served, walk (share)"],
  radiusPeople: ["半径覆盖人口占比", "people served, radius (share)"],
  walkArea: ["步行覆盖面积占比", "area served, walk (share)"],
  radiusArea: ["半径覆盖面积占比", "area served, radius (share)"],
  all: ["全街道", "whole area"],
  from: ["出发", "from"],
  to: ["到达", "to"],
  walkShare: ["步行可达占比", "within reach, walk (share)"],
  radiusShare: ["半径可达占比", "within reach, radius (share)"],
  reach: ["联动距离（米）", "reach (m)"],
  indexWalk: ["联动指数（步行）", "linkage index, walk"],
  indexRadius: ["联动指数（半径）", "linkage index, radius"],
  nearest: ["最近资源", "nearest resource"],
  straightM: ["直线（米）", "straight (m)"],
  walkM: ["步行（米）", "walk (m)"],
  between: ["中间隔着", "between"],
  reason: ["原因", "reason"],
  ratio: ["绕行倍数", "detour ratio"],
  areaM2: ["面积（平方米）", "area (m²)"],
  gap: ["缺口代码", "gap id"],
  wall: ["隔墙", "wall"],
  lack: ["缺设施", "lack"],
  source: ["已见原文", "source"],
  secondary: ["见于二手资料", "secondary"],
  unchecked: ["未核对", "unchecked"],
  block: ["街区", "block"],
  campus: ["校区", "campus"],
  park: ["园区", "science park"],
  community: ["社区", "community"],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type Title = keyof typeof titles;

/** Words of a file in one language, and names of what it speaks of. */
export function labelsOf(area: Area, lang: ExportLang) {
  const at = lang === "zh" ? 0 : 1;
  const names = new Map<string, string>();
  for (const layer of ["zones", "barriers", "facilities", "crossings"] as const) {
    for (const { id, nameZh, nameEn } of area[layer])
      names.set(id, (lang === "zh" ? nameZh || nameEn : nameEn || nameZh) || id);
  }
  const classes = new Map(
    area.standards.classes.map(({ id, nameZh, nameEn }) => [id, lang === "zh" ? nameZh : nameEn]),
  );
  return {
    title: (key: Title): string => titles[key][at],
    place: (id: string): string => names.get(id) ?? id,
    facilityClass: (id: string): string => classes.get(id) ?? id,
  };
}
