import { ChevronLeft, X } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { letGo } from "#state/commands/let-go.ts";
import { placeIndex } from "#state/selectors/place-index.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { EstimatedBadge } from "../parts/badge.tsx";
import { Button, IconButton } from "../parts/button.tsx";
import { Name } from "../parts/name.tsx";
import panel from "../parts/panel.module.css";
import { usePhone } from "../shell/use-phone.ts";
import css from "./inspector.module.css";
import { kindOfPlace } from "./kind-of-place.ts";
import { PlaceDetails } from "./place-details.tsx";

const SiteForm = lazy(() => import("../sketch/site-form.tsx").then(({ SiteForm }) => ({ default: SiteForm })));
const WalkCard = lazy(() => import("../analysis/walk-card.tsx").then(({ WalkCard }) => ({ default: WalkCard })));

/** All that is known of what is selected, and what can be done with it. */
export function Inspector() {
  const text = useText();
  const { t } = text;
  const area = useAppState((state) => state.area);
  const selection = useAppState((state) => state.selection);
  const record = useAppState((state) => [...state.plan.records.values()].find(({ id }) => id === state.selection));
  const walking = useAppState((state) => state.step === "analyse" && state.walk !== null);
  if (!area) return null;
  const place = selection === null ? undefined : placeIndex(area).get(selection);
  const walk = walking && (
    <Suspense>
      <WalkCard />
    </Suspense>
  );
  if (record?.kind === "site") {
    return (
      <Frame title={record.name} kind={t("layer.plan")}>
        <Suspense>
          <SiteForm key={record.id} site={record} />
        </Suspense>
        {walk}
      </Frame>
    );
  }
  if (place) {
    return (
      <Frame
        title={<Name of={place.entity} />}
        kind={kindOfPlace(place, area, text)}
        badge={place.entity.estimated && <EstimatedBadge />}
      >
        {walk}
        <PlaceDetails place={place} area={area} />
      </Frame>
    );
  }
  if (selection === null) return <Frame title={t("walk.heading")}>{walk}</Frame>;
  return (
    <Frame title={t("inspector.unknown")}>
      <p className={panel.soft}>{t("inspector.unknown.next")}</p>
      {walk}
    </Frame>
  );
}

interface FrameProps {
  readonly title: ReactNode;
  readonly kind?: string;
  readonly badge?: ReactNode;
  readonly children: ReactNode;
}

function Frame({ title, kind, badge, children }: FrameProps) {
  const { t } = useText();
  const { store } = useApp();
  const phone = usePhone();
  return (
    <div className={panel.panel}>
      <header className={css.head}>
        {phone && (
          <Button look="quiet" icon={ChevronLeft} className={css.back} onClick={() => letGo(store)}>
            {t("inspector.back")}
          </Button>
        )}
        <div className={css.title}>
          {kind && (
            <p className={css.kind}>
              {kind} {badge}
            </p>
          )}
          <h2>{title}</h2>
        </div>
        {!phone && <IconButton icon={X} label={t("inspector.close")} onClick={() => letGo(store)} />}
      </header>
      {children}
    </div>
  );
}
