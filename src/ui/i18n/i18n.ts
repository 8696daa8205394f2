import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { typeset } from "#domain/typeset.ts";

export type TextLang = "zh" | "en";
type Texts = Readonly<Record<string, string>>;
/** One chunk a language and part, so that a reader fetches only the words shown. The public pages have their own: public-words.ts. */
const loaders = {
  workbench: {
    zh: () => import("./workbench-zh.ts").then(({ workbench }): Texts => workbench),
    en: () => import("./workbench-en.ts").then(({ workbench }): Texts => workbench),
  },
  analysis: {
    zh: () => import("./analysis/texts-zh.ts").then(({ analysisTexts }): Texts => analysisTexts),
    en: () => import("./analysis/texts-en.ts").then(({ analysisTexts }): Texts => analysisTexts),
  },
} as const;
export type TextPart = keyof typeof loaders;
/** Parts asked for so far: a change of language fetches them all. */
const wanted = new Set<TextPart>(["workbench"]);
const fetched = new Set<string>();

async function fetchTexts(part: TextPart, lang: TextLang): Promise<void> {
  if (fetched.has(`${part}/${lang}`)) return;
  const texts = await loaders[part][lang]();
  const words =
    lang === "zh" ? Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeset(text)])) : texts;
  i18next.addResourceBundle(lang, "workbench", words, true);
  fetched.add(`${part}/${lang}`);
}

/** Fetches the words of a part that not every reader needs, in the language spoken. */
export async function wantTexts(part: TextPart): Promise<void> {
  wanted.add(part);
  await fetchTexts(part, i18next.language === "en" ? "en" : "zh");
}

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
  await Promise.all([...wanted].map((part) => fetchTexts(part, lang)));
  if (i18next.language !== lang) await i18next.changeLanguage(lang);
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
}
