import { FolderPlus } from "lucide-react";
import { useState } from "react";
import { putChosen } from "#state/commands/put-chosen.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import { whyNotPutChosen } from "#state/selectors/siting.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../parts/button.tsx";
import panel from "../../parts/panel.module.css";
import css from "../answer.module.css";

/** Takes the chosen over into the scenario in view, as works. */
export function PutChosen() {
  const { t, lang } = useText();
  const app = useApp();
  const area = useAppState((state) => state.area);
  const result = useAppState((state) => state.asked.siting.result);
  const why = useAppState(whyNotPutChosen);
  const scenario = useAppState((state) => {
    const record = state.scenario === null ? null : state.plan.records.get(state.scenario);
    return record?.kind === "scenario" ? record.name : null;
  });
  const [put, setPut] = useState<typeof result>(null);
  if (!area || !result?.candidates.some(({ chosen }) => chosen)) return null;
  const own = t("siting.scenario", { class: nameOfClass(area, result.options.class, lang) });
  const said =
    why === "done"
      ? t(put === result ? "siting.put.done" : "siting.put.there", { scenario: scenario ?? own })
      : why && t(`refusal.${why}`);
  return (
    <div className={css.figures}>
      <div className={panel.buttons}>
        <Button
          icon={FolderPlus}
          disabled={why !== null}
          onClick={() => {
            if (putChosen(app.store, own, app) === null) setPut(result);
          }}
        >
          {scenario === null ? t("siting.put.own") : t("siting.put", { scenario })}
        </Button>
      </div>
      <p className={panel.soft} role="status">
        {said}
      </p>
    </div>
  );
}
