import { Footprints, LocateFixed, PencilLine } from "lucide-react";
import type { Area } from "#domain/area.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { goToStep } from "#state/commands/go-to-step.ts";
import { startDrawing } from "#state/commands/start-drawing.ts";
import { walkFrom } from "#state/commands/walk-from.ts";
import { middleOf } from "#state/selectors/measure.ts";
import type { Place } from "#state/selectors/place-index.ts";
import { useApp } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import panel from "../parts/panel.module.css";
import { PlaceAttributes } from "./place-attributes.tsx";
import { Provenance } from "./provenance.tsx";
import { ZoneGates } from "./zone-gates.tsx";
import { ZoneLinkage } from "./zone-linkage.tsx";

export function PlaceDetails({ place, area }: { readonly place: Place; readonly area: Area }) {
  const { t } = useText();
  const { store, client } = useApp();
  const { layer, entity } = place;
  const zone = layer === "zones" ? entity : null;
  return (
    <>
      <PlaceAttributes place={place} area={area} />
      <div className={panel.buttons}>
        <Button icon={LocateFixed} onClick={() => goToPlace(store, entity.id)}>
          {t("inspector.fly")}
        </Button>
        {layer !== "streets" && layer !== "rails" && layer !== "barriers" && (
          <Button
            icon={Footprints}
            onClick={() => {
              goToStep(store, "analyse");
              void walkFrom(store, client, middleOf(entity.geometry));
            }}
          >
            {t("inspector.walk")}
          </Button>
        )}
        {(zone || layer === "sites") && (
          <Button
            icon={PencilLine}
            onClick={() => {
              goToPlace(store, entity.id);
              startDrawing(store);
            }}
          >
            {t("inspector.draw")}
          </Button>
        )}
      </div>
      {zone && zone.kind !== "block" && <ZoneGates zone={zone} area={area} />}
      {zone && <ZoneLinkage zone={zone} area={area} />}
      <Provenance of={entity} area={area} />
    </>
  );
}
