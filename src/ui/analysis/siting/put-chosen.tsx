import { useRef } from "react";
import type { SitingResult } from "#domain/answers/siting.ts";
import { putChosen } from "#state/commands/put-chosen.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import { whyNotPutChosen } from "#state/selectors/put-works.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { PutWorks } from "../put-works.tsx";

/** Takes the chosen over into the scenario in view, as works. */
export function PutChosen({ result }: { readonly result: SitingResult }) {
  const { t, lang } = useText();
  const app = useApp();
  const shell = useRef<HTMLDivElement>(null);
  const area = useAppState((state) => state.area);
  const why = useAppState((state) => whyNotPutChosen(state, result));
  if (!area || !result.candidates.some(({ chosen }) => chosen)) return null;
  const own = t("siting.scenario", { class: nameOfClass(area, result.options.class, lang) });
  const put = () => {
    const refusal = putChosen(app.store, own, app);
    // The button is of no more use: who pressed it by keyboard goes on from the confirmation.
    const said = refusal === null && shell.current?.querySelector<HTMLElement>("[role=status]");
    if (said) {
      said.tabIndex = -1;
      said.focus();
    }
    return refusal;
  };
  return (
    <div ref={shell}>
      <PutWorks proposed={result} own={own} why={why} onPut={put} />
    </div>
  );
}
