import { Check, FilePlus2, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { whyNot } from "#domain/permissions.ts";
import type { Scenario, ScenarioId } from "#domain/records.ts";
import { addScenario } from "#state/commands/add-scenario.ts";
import { chooseScenario } from "#state/commands/choose-scenario.ts";
import { openExample } from "#state/commands/open-example.ts";
import { removeScenario } from "#state/commands/remove-scenario.ts";
import { renameScenario } from "#state/commands/rename-scenario.ts";
import { tell } from "#state/commands/tell.ts";
import { chosenScenario, nextScenarioNumber, scenariosOf } from "#state/selectors/works.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button, IconButton } from "../parts/button.tsx";
import { Select } from "../parts/field.tsx";
import panel from "../parts/panel.module.css";
import { focusFirst } from "../shell/use-inspector-focus.ts";
import css from "./works.module.css";

/** The scenarios of the plan: one is looked at, named, removed, or made. */
export function ScenarioBar() {
  const { t } = useText();
  const { store } = useApp();
  const plan = useAppState((state) => state.plan);
  const chosen = useAppState(chosenScenario);
  const [naming, setNaming] = useState<ScenarioId | null>(null);
  const scenarios = scenariosOf(plan);
  const refusal = useAppState(
    (state) => chosen && whyNot(state.plan, { note: "scenario_renamed", remove: [], put: [chosen] }, state.actor),
  );
  const make = useMakeScenario();
  if (scenarios.length === 0) return <NoScenario onMake={make} />;
  return (
    <section className={css.scenario} aria-label={t("scenario.label")}>
      {chosen && naming === chosen.id ? (
        <Rename scenario={chosen} onDone={() => setNaming(null)} />
      ) : (
        <div className={css.choose}>
          <Select<ScenarioId | "">
            aria-label={t("scenario.label")}
            value={chosen?.id ?? ""}
            options={[
              { value: "", label: t("scenario.asItIs") },
              ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => chooseScenario(store, id === "" ? null : id)}
          />
          {chosen && (
            <>
              <IconButton
                icon={Pencil}
                label={t("scenario.rename")}
                disabled={refusal !== null}
                onClick={() => setNaming(chosen.id)}
              />
              <IconButton
                icon={Trash2}
                label={t("scenario.remove")}
                disabled={refusal !== null}
                onClick={() => {
                  const why = removeScenario(store, chosen.id);
                  tell(store, why ? `refusal.${why}` : "sketch.removed");
                  if (!why) focusFirst(["#panel"]);
                }}
              />
            </>
          )}
          <IconButton icon={FilePlus2} label={t("scenario.add")} onClick={make} />
        </div>
      )}
      {!chosen && <p className={panel.soft}>{t("scenario.choose")}</p>}
    </section>
  );
}

function useMakeScenario(): () => void {
  const { t } = useText();
  const app = useApp();
  return () => {
    const number = nextScenarioNumber(app.store.getState().plan);
    const why = addScenario(app.store, t("scenario.defaultName", { number }), app);
    if (why) tell(app.store, `refusal.${why}`);
  };
}

function Rename({ scenario, onDone }: { readonly scenario: Scenario; readonly onDone: () => void }) {
  const { t } = useText();
  const app = useApp();
  const [name, setName] = useState(scenario.name);
  const [problem, setProblem] = useState<string | null>(null);
  const save = () => {
    const why = name === scenario.name ? null : renameScenario(app.store, { id: scenario.id, name }, app);
    if (why) setProblem(t(`refusal.${why}`));
    else onDone();
  };
  return (
    <form
      className={css.rename}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <input
        type="text"
        className={css.name}
        aria-label={t("scenario.name")}
        aria-invalid={problem !== null}
        value={name}
        maxLength={40}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: whoever asked to rename is about to type
        autoFocus
        onChange={({ target }) => setName(target.value)}
        onKeyDown={({ key }) => key === "Escape" && onDone()}
      />
      <Button look="primary" icon={Check} type="submit">
        {t("scenario.rename.done")}
      </Button>
      {problem && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

function NoScenario({ onMake }: { readonly onMake: () => void }) {
  const { t } = useText();
  const { store } = useApp();
  const [opening, setOpening] = useState<"idle" | "opening" | "none">("idle");
  return (
    <section className={css.empty}>
      <EmptyPicture />
      <p>
        <strong>{t("scenario.empty")}</strong>
      </p>
      <p className={panel.soft}>{t("scenario.empty.next")}</p>
      <div className={panel.buttons}>
        <Button look="primary" icon={FilePlus2} onClick={onMake}>
          {t("scenario.add")}
        </Button>
        <Button
          disabled={opening === "opening"}
          onClick={async () => {
            setOpening("opening");
            setOpening((await openExample(store, document.baseURI)) === "none" ? "none" : "idle");
          }}
        >
          {t("scenario.example")}
        </Button>
      </div>
      {opening === "none" && (
        <p className={css.problem} role="alert">
          {t("scenario.example.none")}
        </p>
      )}
    </section>
  );
}

/** A wall with a gate in it, and a way that now leads through. */
const EmptyPicture = () => (
  <svg viewBox="0 0 160 72" width="160" height="72" aria-hidden className={css.picture}>
    <path d="M20 12h120v48H20Z" />
    <path d="M20 12h120v48H94M66 60H20V12" />
    <path d="M80 70V34" strokeDasharray="1 5" />
    <circle cx="80" cy="30" r="5" />
  </svg>
);
