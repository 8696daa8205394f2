import { Tooltip } from "@base-ui/react/tooltip";
import { useEffect } from "react";
import "./base.css";
import { type App, AppProvider, useAppState } from "./app-context.ts";
import { speak } from "./i18n/i18n.ts";
import { useText } from "./i18n/use-text.ts";
import { nameIn } from "./parts/name.tsx";
import { ErrorBoundary } from "./shell/error-boundary.tsx";
import { Shell } from "./shell/shell.tsx";

/** The planners' page. */
export const Workbench = ({ app }: { readonly app: App }) => (
  <AppProvider value={app}>
    <ErrorBoundary>
      <Tooltip.Provider delay={500}>
        <Language />
        <Shell />
      </Tooltip.Provider>
    </ErrorBoundary>
  </AppProvider>
);

/** Keeps the words and the window's title in the language chosen. */
function Language() {
  const lang = useAppState((state) => state.lang);
  const manifest = useAppState((state) => state.area?.manifest);
  const text = useText();
  useEffect(() => {
    void speak(lang);
  }, [lang]);
  useEffect(() => {
    document.title = manifest ? text.t("app.title", { area: nameIn(manifest, text.lang) }) : text.t("app.name");
  }, [manifest, text]);
  return null;
}
