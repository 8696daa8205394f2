import type { Area } from "#domain/area.ts";
import type { Leg, Walk } from "#domain/results.ts";
import { clearWalk } from "#state/commands/clear-walk.ts";
import { lookAt } from "#state/commands/look-at.ts";
import { walkFrom } from "#state/commands/walk-from.ts";
import { chosenClass } from "#state/selectors/classes.ts";
import { joinedLegs } from "#state/selectors/joined-legs.ts";
import { nameOfClass, nameOfPlace } from "#state/selectors/names.ts";
import { placeIndex } from "#state/selectors/place-index.ts";
import { isWalkStale } from "#state/selectors/stale.ts";
import { useApp, useAppState } from "../app-context.ts";
import { type Text, useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import { Explain } from "../parts/explain.tsx";
import { Field, Select } from "../parts/field.tsx";
import { Figure } from "../parts/figure.tsx";
import { decimal, metresText, none } from "../parts/format.ts";
import { nameIn } from "../parts/name.tsx";
import panel from "../parts/panel.module.css";
import css from "./walk-card.module.css";

/** The walk from the place clicked, leg by leg. */
export function WalkCard() {
  const text = useText();
  const { t, lang } = text;
  const { store, client } = useApp();
  const area = useAppState((state) => state.area);
  const asked = useAppState((state) => state.walk);
  const stale = useAppState(isWalkStale);
  const facilityClass = useAppState(chosenClass);
  if (!area || !asked) return null;
  const name = nameOfClass(area, asked.facilityClass, lang);
  const again = () => void walkFrom(store, client, asked.from);
  const withDoors = area.standards.classes.filter(({ id }) => area.facilities.some((one) => one.class === id));
  return (
    <section className={css.card} aria-label={t("walk.title", { class: name })}>
      <Field label={t("walk.class")}>
        {({ id }) => (
          <Select
            id={id}
            value={facilityClass ?? ""}
            options={withDoors.map((one) => ({ value: one.id, label: nameIn(one, lang) }))}
            onChange={(next) => {
              lookAt(store, { facilityClass: next });
              again();
            }}
          />
        )}
      </Field>
      <div role="status" className={css.answer}>
        {asked.status === "running" && <p className={panel.soft}>{t("walk.running")}</p>}
        {asked.status === "failed" && <p className={panel.soft}>{t("walk.failed")}</p>}
        {asked.status === "done" && !asked.walk && <p className={panel.soft}>{t("walk.none", { class: name })}</p>}
        {asked.walk && <Route walk={asked.walk} area={area} />}
      </div>
      {stale && <p className={css.stale}>{t("walk.stale")}</p>}
      <div className={panel.buttons}>
        {stale && <Button onClick={again}>{t("walk.again")}</Button>}
        <Button look="quiet" onClick={() => clearWalk(store)}>
          {t("walk.clear")}
        </Button>
      </div>
    </section>
  );
}

/** Persons walk about this far in a minute; only to give metres a feel. */
const metresAMinute = 80;

function Route({ walk, area }: { readonly walk: Walk; readonly area: Area }) {
  const text = useText();
  const { t, lang } = text;
  const legs = joinedLegs(walk.legs, (id) => placeIndex(area).get(id)?.entity.nameZh ?? id);
  return (
    <>
      {walk.zone && <p className={panel.soft}>{t("walk.from", { name: nameOfPlace(area, walk.zone, lang) })}</p>}
      <p className={css.to}>{t("walk.to", { name: nameOfPlace(area, walk.facility, lang) })}</p>
      <div className={css.figures}>
        <Figure
          label={t("walk.total")}
          value={metresText(walk.lengthM, text)}
          aside={
            <Explain
              what={t("walk.total")}
              answers={[
                [t("explain.rule"), t("explain.walk.rule")],
                [t("explain.inputs"), t("explain.walk.inputs")],
                [t("explain.accuracy"), t("explain.coverage.accuracy")],
              ]}
            />
          }
        />
        <Figure label={t("walk.straight")} value={metresText(walk.radiusM, text)} />
        <Figure
          label={t("walk.ratio")}
          value={
            walk.radiusM >= 1 ? t("walk.ratio.value", { ratio: decimal(walk.lengthM / walk.radiusM, 1, text) }) : none
          }
        />
      </div>
      <p className={panel.soft}>
        {t("walk.minutes", { minutes: Math.max(1, Math.round(walk.lengthM / metresAMinute)) })}
      </p>
      <ol className={css.legs} aria-label={t("walk.legs")}>
        {legs.map((leg, index) => (
          // Legs have no id of their own, and a walk may pass one street twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} data-kind={leg.kind}>
            <span>
              {index > 0 && index === legs.length - 1 && leg.kind === "access"
                ? t("walk.leg.arrive")
                : legText(leg, area, text)}
            </span>
            <span className={css.metres}>{leg.lengthM >= 0.5 ? metresText(leg.lengthM, text) : ""}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function legText({ kind, id }: Pick<Leg, "kind" | "id">, area: Area, { t, lang }: Text): string {
  if (kind === "access" || id === null) return t("walk.leg.access");
  const place = placeIndex(area).get(id);
  const name = (place && nameIn(place.entity, lang)) || t("walk.leg.unnamed");
  return t(`walk.leg.${kind}`, { name });
}
