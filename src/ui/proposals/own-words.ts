import type { PlanRecord, Proposal, Work } from "#domain/records.ts";
import { typeset } from "#domain/typeset.ts";
import type { TextLang } from "../i18n/i18n.ts";

/** What planners wrote, in the reader's language; where that is missing, in the other. */
const pick = (zh: string, en: string, lang: TextLang): string => (lang === "zh" ? typeset(zh || en) : en || zh);

export const titleIn = ({ titleZh, titleEn }: Proposal, lang: TextLang): string => pick(titleZh, titleEn, lang);
export const summaryIn = ({ summaryZh, summaryEn }: Proposal, lang: TextLang): string =>
  pick(summaryZh, summaryEn, lang);
export const labelIn = ({ labelZh, labelEn }: Proposal["figures"][number], lang: TextLang): string =>
  pick(labelZh, labelEn, lang);
export const nameIn = (
  { nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string },
  lang: TextLang,
): string => pick(nameZh, nameEn, lang);
export const workNameIn = ({ name, nameEn }: Work, lang: TextLang): string => pick(name, nameEn, lang);

/** A title in the pieces it may be broken into lines at: after a colon. */
export const piecesOf = (title: string): readonly string[] =>
  title.split(/(?<=[：:])\s*/).filter((piece) => piece !== "");

export const isProposal = (record: PlanRecord): record is Proposal => record.kind === "proposal";
