import { PencilLine } from "lucide-react";
import { useMemo } from "react";
import type { Area } from "#domain/area.ts";
import type { Site } from "#domain/records.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { startDrawing } from "#state/commands/start-drawing.ts";
import { sizeM2 } from "#state/selectors/measure.ts";
import { draftOutline, planOutline } from "#state/selectors/outline-to-edit.ts";
import { sitesOf } from "#state/selectors/sites.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import { hectares } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import { SiteFigures } from "./site-figures.tsx";
import css from "./sketch.module.css";

/** The renewal areas of the plan, and the way to draw another. */
export function SketchPanel() {
  const { t } = useText();
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const plan = useAppState((state) => state.plan);
  const drawing = useAppState((state) => state.drawing);
  const target = useAppState((state) => state.draft?.target ?? null);
  const sites = sitesOf(plan);
  if (!area) return null;
  const reshaped = sites.find(({ id }) => id === target);
  return (
    <div className={panel.panel}>
      <header className={panel.head}>
        <h2>{t("sketch.title")}</h2>
      </header>
      {drawing === "idle" ? (
        <Button id="draw-area" look="primary" icon={PencilLine} onClick={() => startDrawing(store)}>
          {t("sketch.draw")}
        </Button>
      ) : (
        <section className={css.now}>
          <h3>
            {drawing === "reshaping" && reshaped ? t("sketch.reshaping", { name: reshaped.name }) : t("sketch.drawing")}
          </h3>
          <DraftFigures area={area} />
        </section>
      )}
      {sites.length === 0 && drawing === "idle" && (
        <div className={css.empty}>
          <EmptyPicture />
          <p>
            <strong>{t("sketch.empty")}</strong>
          </p>
          <p className={panel.soft}>{t("sketch.empty.next")}</p>
        </div>
      )}
      <ul className={css.sites}>
        {sites.map((site) => (
          <SiteItem key={site.id} site={site} area={area} />
        ))}
      </ul>
    </div>
  );
}

function SiteItem({ site, area }: { readonly site: Site; readonly area: Area }) {
  const text = useText();
  const { t } = text;
  const { store } = useApp();
  const selected = useAppState((state) => state.selection === site.id);
  const size = useMemo(() => sizeM2(area, site.outline), [area, site.outline]);
  return (
    <li>
      <button type="button" className={css.site} aria-pressed={selected} onClick={() => goToPlace(store, site.id)}>
        <b>{site.name}</b>
        <span>{hectares(size, text)}</span>
        <small>
          {t(`renewal.${site.renewalType}`)} · {t(`stage.${site.stage}`)}
        </small>
      </button>
    </li>
  );
}

/** What the outline in the making would hold, while it is being made or reshaped. What is wrong with it stands on the map. */
function DraftFigures({ area }: { readonly area: Area }) {
  const { t } = useText();
  const drafted = useAppState(draftOutline);
  const count = useAppState(({ draft }) => draft?.corners.length ?? 0);
  // Between two gestures of reshaping the draft is empty, and the plan has the outline.
  const planned = useAppState(planOutline);
  const faulty = useAppState((state) => state.outlineFault !== null);
  const outline = drafted ?? planned;
  const corners = count || (planned?.coordinates[0]?.length ?? 1) - 1;
  if (corners === 0) return null;
  return (
    <>
      <p className={panel.soft}>{t(planned ? "sketch.corners" : "sketch.points", { count: corners })}</p>
      {outline && !faulty && <SiteFigures outline={outline} area={area} />}
    </>
  );
}

/** Three clicks and a fourth: how an outline comes about. */
const EmptyPicture = () => (
  <svg viewBox="0 0 160 72" width="160" height="72" aria-hidden className={css.picture}>
    <path d="M24 54 56 14l52 8 22 36Z" />
    <path d="M24 54 56 14l52 8 22 36" />
    {[
      [24, 54],
      [56, 14],
      [108, 22],
      [130, 58],
    ].map(([x, y]) => (
      <circle key={x} cx={x} cy={y} r="4" />
    ))}
  </svg>
);
