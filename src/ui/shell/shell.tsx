import { lazy, Suspense } from "react";
import { useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { MapView } from "../map-view/map-view.tsx";
import { AreaFailed, AreaLoading } from "./area-status.tsx";
import { HintLine } from "./hint-line.tsx";
import { Notices } from "./notices.tsx";
import { Sheet } from "./sheet.tsx";
import css from "./shell.module.css";
import { StepPanel } from "./step-panel.tsx";
import { TabBar } from "./steps.tsx";
import { TopBar } from "./top-bar.tsx";
import { useInspectorFocus } from "./use-inspector-focus.ts";
import { useKeys } from "./use-keys.ts";
import { useOnePane, usePhone } from "./use-phone.ts";

const Inspector = lazy(() => import("../inspector/inspector.tsx").then(({ Inspector }) => ({ default: Inspector })));

/** The frame of every step: bar, panel, map, inspector; on a phone the map over a sheet over the tabs. */
export function Shell() {
  useKeys();
  const { t } = useText();
  const phone = usePhone();
  const onePane = useOnePane();
  const status = useAppState((state) => state.areaStatus);
  const step = useAppState((state) => state.step);
  const selection = useAppState((state) => state.selection);
  const inspecting = useAppState(
    (state) => state.selection !== null || (state.step === "analyse" && state.walk !== null),
  );
  useInspectorFocus(inspecting);
  return (
    // Tells what floats on the map that the inspector takes room at its right.
    <div className={css.shell} data-inspecting={(inspecting && !onePane) || undefined}>
      <button type="button" className={css.skip} onClick={focusPanel}>
        {t("app.skip")}
      </button>
      <TopBar />
      <main className={css.stage}>
        {status === "ready" ? (
          <>
            <div className={css.map}>
              <HintLine />
              <MapView />
              <Notices />
            </div>
            {phone ? (
              <Sheet shows={inspecting ? `inspector ${selection}` : step}>
                {inspecting ? (
                  <div id="inspector">
                    <Suspense>
                      <Inspector />
                    </Suspense>
                  </div>
                ) : (
                  <StepPanel />
                )}
              </Sheet>
            ) : (
              <>
                {/* Before the panel, so that Tab leads from the map to what was clicked there. */}
                {inspecting && (
                  <aside
                    key={selection}
                    id="inspector"
                    tabIndex={-1}
                    className={css.inspector}
                    aria-label={t("inspector.label")}
                  >
                    <Suspense>
                      <Inspector />
                    </Suspense>
                  </aside>
                )}
                <section
                  key={step}
                  id="panel"
                  tabIndex={-1}
                  className={css.panel}
                  data-covered={(inspecting && onePane) || undefined}
                >
                  <StepPanel />
                </section>
              </>
            )}
          </>
        ) : status === "failed" ? (
          <AreaFailed />
        ) : (
          <AreaLoading />
        )}
      </main>
      {phone && <TabBar />}
    </div>
  );
}

/** A button, not a link: the address after # is the view's. */
const focusPanel = () => document.getElementById("panel")?.focus();
