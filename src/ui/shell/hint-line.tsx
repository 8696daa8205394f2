import { chosenClass } from "#state/selectors/classes.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import { useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import css from "./hint-line.module.css";
import { usePhone } from "./use-phone.ts";

/** One line above the map: what a click or a key does now. */
export function HintLine() {
  const text = useText();
  const phone = usePhone();
  const step = useAppState((state) => state.step);
  const drawing = useAppState((state) => state.drawing);
  const classId = useAppState(chosenClass);
  const area = useAppState((state) => state.area);
  return (
    <p className={css.hint} role="status">
      {hint()}
    </p>
  );

  function hint(): string {
    const { t, lang } = text;
    if (step === "look") return t("hint.look");
    if (step === "analyse")
      return area && classId ? t("hint.analyse", { class: nameOfClass(area, classId, lang) }) : t("hint.analyse.plain");
    if (drawing === "idle") return t("hint.sketch.idle");
    if (drawing === "mending") return t("hint.sketch.mending");
    return t(`hint.sketch.${drawing}${phone ? ".touch" : ""}`);
  }
}
