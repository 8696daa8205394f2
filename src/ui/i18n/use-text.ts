import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { analysisTexts } from "./analysis/texts-zh.ts";
import type { TextLang } from "./i18n.ts";
import type { workbench } from "./workbench-zh.ts";

export type TextKey = keyof typeof workbench | keyof typeof analysisTexts;

export interface Text {
  readonly t: TFunction<"workbench">;
  readonly lang: TextLang;
}

/** The words of the workbench in the language spoken. */
export function useText(): Text {
  const { t, i18n } = useTranslation("workbench");
  return { t, lang: i18n.language === "en" ? "en" : "zh" };
}
