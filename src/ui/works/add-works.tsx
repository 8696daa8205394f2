import type { Area } from "#domain/area.ts";
import { crossingKinds } from "#domain/area.ts";
import { placeNamed } from "#state/commands/place-named.ts";
import { startPlacing } from "#state/commands/start-placing.ts";
import { classesOfTier } from "#state/selectors/classes.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { chosenScenario } from "#state/selectors/works.ts";
import type { Placing } from "#state/works.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Field, Select } from "../parts/field.tsx";
import { nameIn } from "../parts/name.tsx";
import panel from "../parts/panel.module.css";
import { WorkSign } from "../proposals/work-sign.tsx";
import css from "./works.module.css";

const kinds = ["opened_gate", "new_gate", "shared_resource", "new_facility", "new_crossing"] as const;

/** Five things a planner can do, and, once one is chosen, how to say where: on the map, or from a list. */
export function AddWorks({ area }: { readonly area: Area }) {
  const { t } = useText();
  const { store } = useApp();
  const scenario = useAppState(chosenScenario);
  const placing = useAppState((state) => state.placing);
  const firstClass = useAppState((state) => classesOfTier(state)[0]?.id ?? null);
  const shownClass = useAppState((state) => state.facilityClass);
  if (!scenario) return null;
  const start = (kind: Placing["kind"]): Placing | null => {
    if (placing?.kind === kind) return null;
    if (kind === "new_facility") return { kind, class: shownClass ?? firstClass ?? "" };
    return kind === "new_crossing" ? { kind, crossing: "footbridge", from: null } : { kind };
  };
  return (
    <section className={css.add} aria-label={t("place.label")}>
      <div className={css.kinds}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={css.kind}
            aria-pressed={placing?.kind === kind}
            onClick={() => startPlacing(store, start(kind))}
          >
            <WorkSign kind={kind} />
            <span>{t(`place.kind.${kind}`)}</span>
          </button>
        ))}
      </div>
      {placing && (
        <div className={css.placing}>
          <Choices placing={placing} area={area} />
        </div>
      )}
    </section>
  );
}

function Choices({ placing, area }: { readonly placing: Placing; readonly area: Area }) {
  const { t, lang } = useText();
  const app = useApp();
  switch (placing.kind) {
    case "new_facility":
      return (
        <Field label={t("place.class")}>
          {({ id }) => (
            <Select
              id={id}
              value={placing.class}
              options={area.standards.classes.map((one) => ({ value: one.id, label: nameIn(one, lang) }))}
              onChange={(value) => startPlacing(app.store, { ...placing, class: value })}
            />
          )}
        </Field>
      );
    case "new_crossing":
      return (
        <Field label={t("place.crossing")}>
          {({ id }) => (
            <Select
              id={id}
              value={placing.crossing}
              options={crossingKinds.map((value) => ({ value, label: t(`crossing.${value}`) }))}
              onChange={(crossing) => startPlacing(app.store, { ...placing, crossing })}
            />
          )}
        </Field>
      );
    case "opened_gate":
    case "shared_resource": {
      const things = placing.kind === "opened_gate" ? area.gates : area.facilities;
      const shut = things
        .filter(({ access }) => access !== "open")
        .map((one) => ({ id: one.id, name: `${nameOfPlace(area, one.id, lang)} · ${t(`access.${one.access}`)}` }))
        .sort((a, b) => a.name.localeCompare(b.name, lang === "zh" ? "zh-CN" : "en"));
      return (
        <Field label={t("place.orList")}>
          {({ id }) => (
            <Select
              id={id}
              value=""
              disabled={shut.length === 0}
              options={[
                { value: "", label: t("place.pick", { count: shut.length }) },
                ...shut.map(({ id: value, name }) => ({ value, label: name })),
              ]}
              onChange={(value) => value && placeNamed(app.store, value, app)}
            />
          )}
        </Field>
      );
    }
    default:
      return <p className={panel.soft}>{t("place.new_gate.how")}</p>;
  }
}
