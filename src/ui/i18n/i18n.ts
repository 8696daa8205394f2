import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { typeset } from "./typeset.ts";

export type TextLang = "zh" | "en";
/** One chunk a language, so that a reader fetches only the words shown. The public pages have their own: public-words.ts. */
const loaders: Readonly<Record<TextLang, () => Promise<Readonly<Record<string, string>>>>> = {
  zh: () => import("./workbench-zh.ts").then(({ workbench }) => workbench),
  en: () => import("./workbench-en.ts").then(({ workbench }) => workbench),
};

/** Fetches the words where they are not there yet, then speaks the language, and says so to the browser. */
export async function speak(lang: TextLang): Promise<void> {
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
  if (!i18next.hasResourceBundle(lang, "workbench")) {
    const texts = await loaders[lang]();
    const words =
      lang === "zh" ? Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeset(text)])) : texts;
    i18next.addResourceBundle(lang, "workbench", words);
  }
  if (i18next.language !== lang) await i18next.changeLanguage(lang);
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
}
