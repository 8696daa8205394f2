import { useText } from "../i18n/use-text.ts";

interface TwoNames {
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The name in the reader's language; where there is none, the other one. */
export const nameIn = ({ nameZh, nameEn }: TwoNames, lang: "zh" | "en"): string =>
  lang === "zh" ? nameZh || nameEn : nameEn || nameZh;

/** A name that says which language it is in, so that it is set and read out rightly. */
export function Name({ of }: { readonly of: TwoNames }) {
  const { lang } = useText();
  const name = nameIn(of, lang);
  return name === of.nameZh && lang === "en" ? <span lang="zh-CN">{name}</span> : name;
}
