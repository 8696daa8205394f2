import { Undo2, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { tell } from "#state/commands/tell.ts";
import { undo } from "#state/commands/undo.ts";
import { issueSentences } from "#state/selectors/issues.ts";
import { useApp, useAppState } from "../app-context.ts";
import { type TextKey, useText } from "../i18n/use-text.ts";
import { Button, IconButton } from "../parts/button.tsx";
import css from "./notices.module.css";
import { focusFirst } from "./use-inspector-focus.ts";

/** How many issues are listed before the rest is counted. */
const listed = 40;

/** Sentences that ask for attention and take none by force: top of the map, each to be closed. */
export function Notices() {
  const { t, lang } = useText();
  const { store } = useApp();
  const issues = useAppState((state) => state.areaIssues);
  const notice = useAppState((state) => state.notice) as TextKey | null;
  const fault = useAppState((state) => state.outlineFault);
  const saving = useAppState((state) => state.saving);
  const [issuesRead, setIssuesRead] = useState(false);
  const [savingRead, setSavingRead] = useState(false);
  const unsaved = saving.status === "failed" ? saving.fault : null;
  return (
    <div className={css.stack}>
      {/* Nothing will change it while the page is open, and the bar goes on saying so: it may be folded and put away. */}
      {unsaved === "blocked" && !savingRead && (
        <Notice grave onClose={() => setSavingRead(true)}>
          <details>
            <summary>{t("saving.blocked")}</summary>
            <p className={css.soft}>{t("saving.blocked.next")}</p>
          </details>
        </Notice>
      )}
      {unsaved && unsaved !== "blocked" && <Notice grave>{t(`saving.${unsaved}`)}</Notice>}
      {fault && <Notice grave>{t(`refusal.${fault.refusal}`)}</Notice>}
      {notice && (
        <Notice
          onClose={() => tell(store, null)}
          action={
            notice === "sketch.removed" && (
              <Button
                icon={Undo2}
                onClick={() => {
                  undo(store);
                  focusFirst(["#draw-area", "#panel"]);
                }}
              >
                {t("bar.undo")}
              </Button>
            )
          }
        >
          {t(notice as "notice.draft")}
        </Notice>
      )}
      {issues.length > 0 && !issuesRead && (
        <Notice onClose={() => setIssuesRead(true)}>
          <details>
            <summary>{t("notice.issues", { count: issues.length })}</summary>
            <p className={css.soft}>{t("notice.issues.next")}</p>
            <ol className={css.issues}>
              {issueSentences(issues.slice(0, listed), lang).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
            {issues.length > listed && (
              <p className={css.soft}>{t("notice.issues.more", { count: issues.length - listed })}</p>
            )}
          </details>
        </Notice>
      )}
    </div>
  );
}

interface NoticeProps {
  readonly grave?: boolean;
  readonly onClose?: () => void;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Notice({ grave = false, onClose, action, children }: NoticeProps) {
  const { t } = useText();
  return (
    <div className={css.notice} data-grave={grave || undefined} role={grave ? "alert" : "status"}>
      <div>{children}</div>
      {action}
      {onClose && <IconButton icon={X} label={t("notice.close")} onClick={onClose} />}
    </div>
  );
}
