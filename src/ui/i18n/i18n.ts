import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { typeset } from "./typeset.ts";

export type TextLang = "zh" | "en";
export type TextSet = "workbench" | "public";

/** One chunk a language and page, so that a reader fetches only the words shown. */
const loaders: Readonly<Record<TextSet, Readonly<Record<TextLang, () => Promise<Readonly<Record<string, string>>>>>>> = {
  workbench: {
    zh: () => import("./workbench-zh.ts").then(({ workbench }) => workbench),
    en: () => import("./workbench-en.ts").then(({ workbench }) => workbench),
  },
  public: {
    zh: () => import("./public-zh.ts").then(({ publicTexts }) => publicTexts),
    en: () => import("./public-en.ts").then(({ publicTexts }) => publicTexts),
  },
};

/** Fetches the words where they are not there yet, then speaks the language, and says so to the browser. */
export async function speak(lang: TextLang, set: TextSet): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: lang,
      resources: {},
      fallbackLng: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      showSupportNotice: false,
    } as Parameters<typeof i18next.init>[0]);
  }
  if (!i18next.hasResourceBundle(lang, set)) {
    const texts = await loaders[set][lang]();
    const words = lang === "zh" ? Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeset(text)])) : texts;
    i18next.addResourceBundle(lang, set, words);
  }
  if (i18next.language !== lang) await i18next.changeLanguage(lang);
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
}

/** Chinese unless the browser asks for something else first. */
export const browserLanguage = (languages: readonly string[] = navigator.languages): TextLang => {
  const [first = "zh"] = languages;
  return first.toLowerCase().startsWith("zh") ? "zh" : "en";
};
