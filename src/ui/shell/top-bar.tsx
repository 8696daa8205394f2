import { Redo2, Undo2 } from "lucide-react";
import { redo } from "#state/commands/redo.ts";
import { setLanguage } from "#state/commands/set-language.ts";
import { undo } from "#state/commands/undo.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { IconButton } from "../parts/button.tsx";
import { Name } from "../parts/name.tsx";
import { SearchBox } from "../search/search-box.tsx";
import { SavingMark } from "./saving-mark.tsx";
import { Steps } from "./steps.tsx";
import css from "./top-bar.module.css";
import { usePhone } from "./use-phone.ts";

export function TopBar() {
  const { t, lang } = useText();
  const { store } = useApp();
  const phone = usePhone();
  const manifest = useAppState((state) => state.area?.manifest);
  const canUndo = useAppState((state) => state.undoStack.length > 0);
  const canRedo = useAppState((state) => state.redoStack.length > 0);
  return (
    <header className={css.bar}>
      <p className={css.name}>
        <strong>{t("app.name")}</strong>
        <span>{manifest && <Name of={manifest} />}</span>
      </p>
      {!phone && <Steps />}
      <span className={css.gap} />
      <SearchBox />
      <span className={css.history}>
        <IconButton icon={Undo2} label={t("bar.undo.keys")} disabled={!canUndo} onClick={() => undo(store)} />
        <IconButton icon={Redo2} label={t("bar.redo.keys")} disabled={!canRedo} onClick={() => redo(store)} />
      </span>
      {manifest && <SavingMark />}
      <button
        type="button"
        className={css.language}
        lang={lang === "zh" ? "en" : "zh-CN"}
        title={t("bar.language.label")}
        onClick={() => setLanguage(store, lang === "zh" ? "en" : "zh")}
      >
        {phone ? (lang === "zh" ? "EN" : "中") : t("bar.language")}
      </button>
    </header>
  );
}
