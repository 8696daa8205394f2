import { pinyin } from "pinyin-pro";

/**
 * Lower-case pinyin initials for search: 北京林业大学 is bjlydx. Latin letters and digits stay, all else goes.
 * Accuracy: a character of several readings takes the one pinyin-pro finds from its neighbours (重庆 is cq).
 */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: "first", toneType: "none", type: "array" })
    .join("")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
