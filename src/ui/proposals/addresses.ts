import { formatAddress, type Route } from "#state/url.ts";
import { plainView } from "#state/view.ts";
import type { TextLang } from "../i18n/i18n.ts";
import { readersLanguage } from "../i18n/public-words.ts";

/** As in the workbench, the language is named only where the reader's browser would choose another. */
const addressOf = (route: Route, lang: TextLang, browser: TextLang) =>
  formatAddress({ route, lang: lang === browser ? null : lang, view: plainView });

const prefix = "proposal:";

/** A proposal, or with null the list. Addresses leave out what every proposal's id begins with. */
export const proposalAddress = (id: string | null, lang: TextLang, browser = readersLanguage()): string =>
  addressOf({ page: "proposals", id: id?.startsWith(prefix) ? id.slice(prefix.length) : id }, lang, browser);

export const workbenchAddress = (lang: TextLang, browser = readersLanguage()): string =>
  addressOf({ page: "workbench" }, lang, browser);

/** Whether the words in an address mean this proposal: with what its id begins with, or without. */
export const isMeant = (id: string, said: string): boolean => id === said || id === prefix + said;
