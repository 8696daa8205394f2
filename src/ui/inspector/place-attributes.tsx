import type { ReactNode } from "react";
import type { Area, Facility, Zone } from "#domain/area.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { lengthM, sizeM2 } from "#state/selectors/measure.ts";
import { classById, nameOfPlace } from "#state/selectors/names.ts";
import type { Place } from "#state/selectors/place-index.ts";
import { useApp } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { ConfidenceBadge, EstimatedBadge } from "../parts/badge.tsx";
import { Explain } from "../parts/explain.tsx";
import { hectares, listText, metresText, peopleText } from "../parts/format.ts";
import { Row, Rows } from "../parts/rows.tsx";
import css from "./inspector.module.css";

/** Every attribute, in words. */
export function PlaceAttributes({ place, area }: { readonly place: Place; readonly area: Area }) {
  const text = useText();
  const { t, lang } = text;
  const { layer, entity } = place;
  const otherName = lang === "zh" ? entity.nameEn : entity.nameZh;
  const level = (value: number) =>
    value === 0
      ? t("inspector.level.ground")
      : t(value > 0 ? "inspector.level.above" : "inspector.level.below", { level: Math.abs(value) });
  return (
    <Rows>
      {otherName && (
        <Row label={t("inspector.otherName")}>
          <span lang={lang === "zh" ? "en" : "zh-CN"}>{otherName}</span>
        </Row>
      )}
      {layer === "zones" && <ZoneRows zone={entity} area={area} />}
      {layer === "facilities" && <FacilityRows facility={entity} area={area} />}
      {layer === "gates" && (
        <>
          <Row label={t("inspector.zone")}>
            <PlaceLink id={entity.zone} area={area} />
          </Row>
          <Row label={t("inspector.opensInto")}>
            {entity.opensInto ? <PlaceLink id={entity.opensInto} area={area} /> : t("inspector.street")}
          </Row>
          <Row label={t("inspector.access")}>{t(`access.${entity.access}`)}</Row>
          {entity.openingHours && <Row label={t("inspector.hours")}>{entity.openingHours}</Row>}
        </>
      )}
      {layer === "streets" && (
        <>
          <Row label={t("inspector.walkable")}>{t(entity.walkable ? "inspector.yes" : "inspector.no")}</Row>
          <Row label={t("inspector.level")}>{level(entity.level)}</Row>
        </>
      )}
      {layer === "crossings" && (
        <Row label={t("inspector.passes")}>
          {listText(
            entity.barriers.map((id) => nameOfPlace(area, id, lang)),
            text,
          )}
        </Row>
      )}
      {layer === "sites" && <Row label={t("inspector.renewalType")}>{t(`renewal.${entity.renewalType}`)}</Row>}
      {(entity.geometry.type === "Polygon" || entity.geometry.type === "MultiPolygon") && (
        <Row label={t("inspector.size")}>{hectares(sizeM2(area, entity.geometry), text)}</Row>
      )}
      {entity.geometry.type === "LineString" && (
        <Row label={t("inspector.length")}>{metresText(lengthM(area, entity.geometry), text)}</Row>
      )}
    </Rows>
  );
}

function ZoneRows({ zone, area }: { readonly zone: Zone; readonly area: Area }) {
  const text = useText();
  const { t, lang } = text;
  const { people } = area.manifest;
  return (
    <>
      {zone.kind !== "block" && (
        <Row label={t("inspector.residents")}>
          <Aside
            aside={
              <>
                {/* Spread over the zones from one count of the whole area. */}
                <EstimatedBadge />
                <Explain
                  what={t("inspector.residents")}
                  answers={[
                    [t("explain.rule"), t("explain.residents.rule", { method: people.method[lang] })],
                    [t("explain.inputs"), `${peopleText(people.count, text)} · ${people.source} · ${people.date}`],
                  ]}
                />
              </>
            }
          >
            {peopleText(zone.residents, text)}
          </Aside>
        </Row>
      )}
      {zone.workers > 0 && (
        <Row label={t("inspector.workers")}>
          <Aside aside={<EstimatedBadge />}>{peopleText(zone.workers, text)}</Aside>
        </Row>
      )}
    </>
  );
}

function FacilityRows({ facility, area }: { readonly facility: Facility; readonly area: Area }) {
  const text = useText();
  const { t } = text;
  const known = classById(area, facility.class);
  return (
    <>
      <Row label={t("inspector.access")}>{t(`access.${facility.access}`)}</Row>
      {facility.openingHours && <Row label={t("inspector.hours")}>{facility.openingHours}</Row>}
      <Row label={t("inspector.door")}>
        {facility.zone ? <PlaceLink id={facility.zone} area={area} /> : t("inspector.door.own")}
      </Row>
      {facility.of && (
        <Row label={t("inspector.door.of")}>
          <PlaceLink id={facility.of} area={area} />
        </Row>
      )}
      <Row label={t("inspector.service")}>
        {known && known.service.length > 0
          ? known.service.map(({ tier, radiusM, clause, source, confidence }) => (
              <Aside
                key={tier}
                aside={
                  <>
                    <ConfidenceBadge confidence={confidence} />
                    <Explain
                      what={t("inspector.service")}
                      answers={[
                        [t("explain.clause"), `${source} · ${clause}`],
                        [t("explain.accuracy"), t(`explain.confidence.${confidence}`)],
                      ]}
                    />
                  </>
                }
              >
                {t("inspector.service.line", { tier, radius: metresText(radiusM, text) })}
              </Aside>
            ))
          : t("inspector.service.none")}
      </Row>
      <Row label={t("inspector.shared")}>
        {known && known.sharedBy.length > 0
          ? listText(
              known.sharedBy.map((kind) => t(`kind.${kind}`)),
              text,
            )
          : t("inspector.shared.none")}
      </Row>
    </>
  );
}

const Aside = ({ children, aside }: { readonly children: ReactNode; readonly aside: ReactNode }) => (
  <span className={css.aside}>
    {children} {aside}
  </span>
);

/** A name that leads to what it names. */
export function PlaceLink({ id, area }: { readonly id: string; readonly area: Area }) {
  const { lang } = useText();
  const { store } = useApp();
  return (
    <button type="button" className={css.link} onClick={() => goToPlace(store, id)}>
      {nameOfPlace(area, id, lang)}
    </button>
  );
}
