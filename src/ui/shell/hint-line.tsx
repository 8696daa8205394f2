import { chosenClass } from "#state/selectors/classes.ts";
import { nameOfClass } from "#state/selectors/names.ts";
import { sitesOf } from "#state/selectors/sites.ts";
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
  const question = useAppState((state) => state.question);
  const onSite = useAppState(({ plan, selection }) => sitesOf(plan).some(({ id }) => id === selection));
  return (
    <p className={css.hint} role="status">
      {hint()}
    </p>
  );

  function hint(): string {
    const { t, lang } = text;
    if (step === "look") return t("hint.look");
    if (drawing === "closing") return t(phone ? "hint.closing.touch" : "hint.closing");
    if (step === "analyse" && question === "what_if") return t(phone ? "hint.whatIf.touch" : "hint.whatIf");
    if (step === "analyse")
      return area && classId
        ? t("hint.analyse", { class: inSentence(nameOfClass(area, classId, lang)) })
        : t("hint.analyse.plain");
    if (drawing === "idle") return t(onSite ? "hint.sketch.selected" : "hint.sketch.idle");
    if (drawing === "mending") return t("hint.sketch.mending");
    return t(`hint.sketch.${drawing}${phone ? ".touch" : ""}`);
  }
}

/** "Primary school" is "primary school" within an English sentence; Chinese has no capitals to lose. */
const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
