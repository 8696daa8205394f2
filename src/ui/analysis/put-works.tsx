import { FolderPlus } from "lucide-react";
import { useState } from "react";
import type { Refusal } from "#domain/permissions.ts";
import type { WhyNotPut } from "#state/selectors/put-works.ts";
import { useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import panel from "../parts/panel.module.css";
import css from "./answer.module.css";

interface PutWorksProps {
  /** What is proposed: the same object as long as it is the same proposal. */
  readonly proposed: object;
  /** What a scenario of its own is called. */
  readonly own: string;
  readonly why: WhyNotPut;
  /** What the works are about, for those who hear several such buttons. */
  readonly about?: string;
  readonly onPut: () => Refusal | null;
}

/** Takes what an answer proposes over into the scenario in view, as works, and says so. */
export function PutWorks({ proposed, own, why, about, onPut }: PutWorksProps) {
  const { t } = useText();
  const scenario = useAppState((state) => {
    const record = state.scenario === null ? null : state.plan.records.get(state.scenario);
    return record?.kind === "scenario" ? record.name : null;
  });
  const [put, setPut] = useState<object | null>(null);
  const said =
    why === "done"
      ? t(put === proposed ? "put.done" : "put.there", { scenario: scenario ?? own })
      : why && t(`refusal.${why}`);
  return (
    <div className={css.figures}>
      <div className={panel.buttons}>
        <Button
          icon={FolderPlus}
          className={css.put}
          disabled={why !== null}
          onClick={() => {
            if (onPut() === null) setPut(proposed);
          }}
        >
          {scenario === null ? t("put.own") : t("put", { scenario })}
          {about && <span className="hidden-label"> · {about}</span>}
        </Button>
      </div>
      <p className={panel.soft} role="status">
        {said}
      </p>
    </div>
  );
}
