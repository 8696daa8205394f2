import { accountsTexts } from "./accounts-en.ts";
import { checkUpTexts } from "./check-up-en.ts";
import { coverageTexts } from "./coverage-en.ts";
import { emergencyTexts } from "./emergency-en.ts";
import { frameTexts } from "./frame-en.ts";
import { gapsTexts } from "./gaps-en.ts";
import { hoursTexts } from "./hours-en.ts";
import { lensTexts } from "./lens-en.ts";
import { sitingTexts } from "./siting-en.ts";
import { whatIfTexts } from "./what-if-en.ts";

/** What the analysis panel says beyond the map's own words: fetched with the panel. */
export const analysisTexts = {
  ...accountsTexts,
  ...checkUpTexts,
  ...coverageTexts,
  ...emergencyTexts,
  ...frameTexts,
  ...gapsTexts,
  ...hoursTexts,
  ...lensTexts,
  ...sitingTexts,
  ...whatIfTexts,
} as const;
