import { Check, CircleAlert, LoaderCircle } from "lucide-react";
import { useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import css from "./saving-mark.module.css";
import { usePhone } from "./use-phone.ts";

/** Whether the plan is on this device's disk. On a phone only trouble takes up room. */
export function SavingMark() {
  const { t } = useText();
  const phone = usePhone();
  const { status } = useAppState((state) => state.saving);
  if (phone && status !== "failed") return null;
  const Icon = status === "failed" ? CircleAlert : status === "saved" ? Check : LoaderCircle;
  return (
    <span className={css.mark} data-status={status} role="status" title={t("saving.where")}>
      <Icon size={15} strokeWidth={2} aria-hidden />
      {t(`saving.${status}`)}
    </span>
  );
}
