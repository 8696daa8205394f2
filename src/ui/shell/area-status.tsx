import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import css from "./area-status.module.css";

export function AreaLoading() {
  const { t } = useText();
  return (
    <p className={css.page} role="status">
      {t("app.loading")}
    </p>
  );
}

/** Nothing could be read: what happened, and what to do. */
export function AreaFailed() {
  const { t, lang } = useText();
  const { reopen } = useApp();
  const fault = useAppState((state) => state.areaFault);
  return (
    <div className={css.page} role="alert">
      <h1>{t("app.failed")}</h1>
      <p>{fault?.[lang]}</p>
      <p className={css.next}>{t("app.failed.next")}</p>
      <Button look="primary" onClick={reopen}>
        {t("app.retry")}
      </Button>
    </div>
  );
}
