import { Check, PenTool, Square, Undo2, X } from "lucide-react";
import { useState } from "react";
import type { Refusal } from "#domain/permissions.ts";
import { closeGround, openGround } from "#state/commands/close-ground.ts";
import { runAnalysis } from "#state/commands/run-analysis.ts";
import { startClosing } from "#state/commands/start-closing.ts";
import { stopDrawing } from "#state/commands/stop-drawing.ts";
import { selectedGround } from "#state/selectors/emergency.ts";
import { sizeM2 } from "#state/selectors/measure.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { useApp, useAppState } from "../../app-context.ts";
import { useText } from "../../i18n/use-text.ts";
import { useLiveMap } from "../../map-view/live-map.ts";
import { Button } from "../../parts/button.tsx";
import { hectares } from "../../parts/format.ts";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import css from "./emergency.module.css";
import { useClosingTool } from "./use-closing-tool.ts";

/** The ground that nobody may walk: drawn, or taken from what is selected; each piece can be opened again. */
export function ClosedGround() {
  const text = useText();
  const { t, lang } = text;
  const { store, client } = useApp();
  const map = useLiveMap();
  const area = useAppState((state) => state.area);
  const closed = useAppState((state) => state.parameters.closed);
  const selection = useAppState((state) => state.selection);
  const plan = useAppState((state) => state.plan);
  const drawing = useAppState((state) => state.drawing === "closing");
  const [fault, setFault] = useState<Refusal | null>(null);
  const close = (ground: Parameters<typeof closeGround>[1]) => {
    const refusal = closeGround(store, ground);
    setFault(refusal);
    if (refusal) return;
    stopDrawing(store);
    void runAnalysis(store, client, "emergency");
  };
  const open = (index: number | "all") => {
    openGround(store, index);
    void runAnalysis(store, client, "emergency");
  };
  const { corners, tool } = useClosingTool(drawing ? map : null, close);
  if (!area) return null;
  const ground = selectedGround({ area, plan, selection });
  return (
    <section className={css.closed} aria-label={t("emergency.closed")}>
      {drawing ? (
        <div key="closing" className={panel.buttons} data-testid="closing" aria-busy={tool === null}>
          <Button look="primary" icon={Check} disabled={corners < 3} onClick={() => tool?.finish()}>
            {t("sketch.finish")}
          </Button>
          <Button icon={Undo2} disabled={corners === 0} onClick={() => tool?.removeLastPoint()}>
            {t("sketch.removeLast")}
          </Button>
          <Button icon={X} onClick={() => stopDrawing(store)}>
            {t("sketch.cancel")}
          </Button>
        </div>
      ) : (
        <div key="open" className={panel.buttons}>
          <Button
            look={closed.length === 0 ? "primary" : "plain"}
            icon={PenTool}
            disabled={map === null}
            onClick={() => {
              setFault(null);
              startClosing(store);
            }}
          >
            {t("emergency.draw")}
          </Button>
          {ground && (
            <Button icon={Square} onClick={() => close(ground.geometry)}>
              {t("emergency.closeSelected", { name: ground.name ?? nameOfPlace(area, ground.id, lang) })}
            </Button>
          )}
        </div>
      )}
      {fault && (
        <p className={answer.warning} role="alert">
          {t(fault === "outline_too_small" ? "emergency.fault.small" : "emergency.fault.crosses")}
        </p>
      )}
      {closed.length === 0 && !drawing && <p className={panel.soft}>{t("emergency.closed.none")}</p>}
      {closed.length > 0 && (
        <ul className={css.pieces}>
          {closed.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place
            <li key={index} className={css.piece}>
              <span>{t("emergency.piece", { number: index + 1, area: hectares(sizeM2(area, piece), text) })}</span>
              <Button
                look="quiet"
                aria-label={t("emergency.open.piece", { number: index + 1 })}
                onClick={() => open(index)}
              >
                {t("emergency.open")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {closed.length > 1 && (
        <button type="button" className={answer.more} onClick={() => open("all")}>
          {t("emergency.open.all")}
        </button>
      )}
    </section>
  );
}
