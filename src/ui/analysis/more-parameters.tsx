import type { Question } from "#domain/questions.ts";
import { type ZoneKind, zoneKinds } from "#domain/terms.ts";
import { setParameters } from "#state/commands/set-parameters.ts";
import { classesOfTier } from "#state/selectors/classes.ts";
import { standardShares } from "#state/selectors/shares.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import { Range } from "../parts/field.tsx";
import { decimal, metresText } from "../parts/format.ts";
import { nameIn } from "../parts/name.tsx";
import panel from "../parts/panel.module.css";
import { Ticks } from "../parts/ticks.tsx";
import css from "./parameters-form.module.css";
import { reads } from "./reads.ts";

/** What a planner changes seldom, and must be able to see. */
export function MoreParameters({ question }: { readonly question: Question }) {
  const text = useText();
  const { t } = text;
  const { store } = useApp();
  const read = reads[question];
  const { detourFactor, gridM } = useAppState((state) => state.parameters);
  return (
    <details className={css.more}>
      <summary>{t("analysis.more")}</summary>
      <div className={css.fields}>
        {read.has("classes") && <Classes />}
        {read.has("linking") && (
          <>
            <Reach />
            <Shares />
          </>
        )}
        <div className={css.slider}>
          <span>{t("analysis.detour")}</span>
          <span>{decimal(detourFactor, 2, text)}</span>
          <Range
            label={t("analysis.detour")}
            value={detourFactor}
            low={1}
            high={2}
            step={0.05}
            words={decimal(detourFactor, 2, text)}
            onChange={(value) => setParameters(store, { detourFactor: Math.round(value * 100) / 100 })}
          />
        </div>
        <div className={css.slider}>
          <span>{t("analysis.grid")}</span>
          <span>{metresText(gridM, text)}</span>
          <Range
            label={t("analysis.grid")}
            value={gridM}
            low={10}
            high={100}
            step={5}
            words={metresText(gridM, text)}
            onChange={(value) => setParameters(store, { gridM: value })}
          />
        </div>
      </div>
    </details>
  );
}

function Classes() {
  const { t, lang } = useText();
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const parameters = useAppState((state) => state.parameters);
  const offered = classesOfTier({ area, parameters });
  const all = offered.map(({ id }) => id);
  const chosen = parameters.classes ?? all;
  const set = (ids: readonly string[]) => setParameters(store, { classes: ids.length === all.length ? null : ids });
  return (
    <Ticks
      label={t("analysis.classes")}
      values={chosen}
      options={offered.map((one) => ({ value: one.id, label: nameIn(one, lang) }))}
      onChange={set}
    />
  );
}

function Reach() {
  const text = useText();
  const { t } = text;
  const { store } = useApp();
  const { reachM, tier } = useAppState((state) => state.parameters);
  const standard = useAppState((state) => state.area?.standards.tiers.find((one) => one.tier === tier)?.walkM ?? 500);
  const words =
    reachM === null ? t("analysis.reach.tier", { m: metresText(standard, text) }) : metresText(reachM, text);
  return (
    <div className={css.slider}>
      <span>{t("analysis.reach")}</span>
      <span>{words}</span>
      <Range
        label={t("analysis.reach")}
        value={reachM ?? standard}
        low={100}
        high={2000}
        step={50}
        words={words}
        onChange={(value) => setParameters(store, { reachM: value === standard ? null : value })}
      />
    </div>
  );
}

function Shares() {
  const { t, lang } = useText();
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const shares = useAppState((state) => state.parameters.shares);
  if (!area) return null;
  const standard = standardShares(area);
  const now = shares ?? standard;
  const offered = area.standards.classes.filter(({ sharedBy }) => sharedBy.length > 0);
  const toggle = (kind: ZoneKind, id: string, on: boolean) =>
    setParameters(store, {
      shares: { ...now, [kind]: on ? [...now[kind], id] : now[kind].filter((one) => one !== id) },
    });
  return (
    <div className={css.group}>
      <h4>{t("analysis.shares")}</h4>
      <p className={panel.soft}>{t("analysis.shares.note")}</p>
      <table className={css.shares}>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-label">{t("analysis.classes")}</span>
            </th>
            {zoneKinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`kind.${kind}.short`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offered.map((one) => (
            <tr key={one.id}>
              <th scope="row">{nameIn(one, lang)}</th>
              {zoneKinds.map((kind) => (
                <td key={kind}>
                  <input
                    type="checkbox"
                    aria-label={`${nameIn(one, lang)} · ${t(`kind.${kind}`)}`}
                    checked={now[kind].includes(one.id)}
                    onChange={({ target }) => toggle(kind, one.id, target.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shares && (
        <Button look="quiet" onClick={() => setParameters(store, { shares: null })}>
          {t("analysis.shares.standard")}
        </Button>
      )}
    </div>
  );
}
