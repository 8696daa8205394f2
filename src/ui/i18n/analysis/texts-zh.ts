import { accountsTexts } from "./accounts-zh.ts";
import { checkUpTexts } from "./check-up-zh.ts";
import { coverageTexts } from "./coverage-zh.ts";
import { emergencyTexts } from "./emergency-zh.ts";
import { frameTexts } from "./frame-zh.ts";
import { gapsTexts } from "./gaps-zh.ts";
import { hoursTexts } from "./hours-zh.ts";
import { lensTexts } from "./lens-zh.ts";
import { sitingTexts } from "./siting-zh.ts";
import { whatIfTexts } from "./what-if-zh.ts";

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
