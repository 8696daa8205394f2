import { typeset } from "#domain/typeset.ts";
import type { TextLang } from "./i18n.ts";
import type { publicTexts } from "./public-zh.ts";

export type PublicKey = keyof typeof publicTexts;

/** What the public pages say, without i18next: it alone is a sixth of what these pages may weigh. */
export interface Words {
  readonly lang: TextLang;
  t(key: PublicKey, values?: Readonly<Record<string, string | number>>): string;
}

export function wordsOf(lang: TextLang, texts: Readonly<Record<PublicKey, string>>): Words {
  const set = lang === "zh" ? typeset : (text: string) => text;
  return {
    lang,
    t: (key, values = {}) => set(texts[key]).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? "")),
  };
}

const loaders: Readonly<Record<TextLang, () => Promise<Words>>> = {
  zh: () => import("./public-zh.ts").then(({ publicTexts: texts }) => wordsOf("zh", texts)),
  en: () => import("./public-en.ts").then(({ publicTexts: texts }) => wordsOf("en", texts)),
};
const fetched = new Map<TextLang, Promise<Words>>();

/** Fetched once a language; asked for early, they are there when the page is. */
export function publicWords(lang: TextLang): Promise<Words> {
  const coming = fetched.get(lang) ?? loaders[lang]();
  fetched.set(lang, coming);
  coming.catch(() => fetched.delete(lang));
  return coming;
}

/** Chinese unless the browser asks for something else first, as in i18n.ts, which would bring i18next along. */
export const readersLanguage = (languages: readonly string[] = navigator.languages): TextLang =>
  (languages[0] ?? "zh").toLowerCase().startsWith("zh") ? "zh" : "en";
