import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { parseAddress } from "#state/url.ts";
import type { TextLang } from "../i18n/i18n.ts";
import { publicWords, readersLanguage, type Words } from "../i18n/public-words.ts";

const hear = (changed: () => void) => {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
};
const spoken = (): TextLang => parseAddress(location.hash).lang ?? readersLanguage();

/** The words of the language in the address, and the last ones while others are on their way. Says so to the browser. */
export function useSpokenWords(): { readonly words: Words | null; readonly failed: boolean } {
  const lang = useSyncExternalStore(hear, spoken);
  const [words, setWords] = useState<Words | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    publicWords(lang).then(
      (found) => {
        if (gone) return;
        document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
        setWords(found);
        setFailed(false);
      },
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [lang]);
  return { words, failed };
}

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("A part of the public page was shown before its words.");
  return words;
}
