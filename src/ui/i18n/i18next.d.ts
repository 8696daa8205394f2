import type { analysisTexts } from "./analysis/texts-zh.ts";
import type { workbench } from "./workbench-zh.ts";

/** Keys are checked: a text that does not exist does not compile. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "workbench";
    keySeparator: false;
    nsSeparator: false;
    resources: { workbench: typeof workbench & typeof analysisTexts };
  }
}
