/** 公示页文字，与工作台分开，好让公示页先出字。 */
export const publicTexts = {
  "public.title": "更新项目公示",
  "public.intro": "这里公示正在征求意见的更新项目。",
  "public.workbench": "打开规划工作台",
  "public.back": "全部项目",
  "public.empty": "目前没有公示中的项目。",
  "public.notFound": "没有找到这个项目，链接可能已失效。",
  "public.language": "English",
} as const;
