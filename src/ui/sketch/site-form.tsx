import { LocateFixed, Shapes, Trash2 } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { renewalTypes, stages } from "#domain/area.ts";
import { whyNot } from "#domain/permissions.ts";
import type { Site } from "#domain/records.ts";
import { describeSite } from "#state/commands/describe-site.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { removeSite } from "#state/commands/remove-site.ts";
import { startReshaping } from "#state/commands/start-reshaping.ts";
import { tell } from "#state/commands/tell.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import { Field, Select } from "../parts/field.tsx";
import panel from "../parts/panel.module.css";
import { SiteContentsList, SiteFigures } from "./site-figures.tsx";

/** A renewal area in words. What is typed is one step each time the field is left, so undo takes back a word, not a letter. */
export function SiteForm({ site }: { readonly site: Site }) {
  const { t, lang } = useText();
  const app = useApp();
  const { store } = app;
  const area = useAppState((state) => state.area);
  const reshaping = useAppState((state) => state.drawing === "reshaping");
  const refusal = useAppState(({ plan, actor }) =>
    whyNot(plan, { note: "site_described", remove: [], put: [site] }, actor),
  );
  const [problem, setProblem] = useState<string | null>(null);
  if (!area) return null;
  const save = (words: Partial<Pick<Site, "name" | "renewalType" | "stage" | "notes">>) => {
    const why = describeSite(store, { id: site.id, ...words }, app);
    setProblem(why && t(`refusal.${why}`));
  };
  return (
    <>
      <SiteFigures outline={site.outline} area={area} />
      <div className={panel.buttons}>
        <Button icon={LocateFixed} onClick={() => goToPlace(store, site.id)}>
          {t("sketch.fly")}
        </Button>
        <Button icon={Shapes} disabled={refusal !== null || reshaping} onClick={() => startReshaping(store, site.id)}>
          {t("sketch.reshape")}
        </Button>
        <Button
          look="danger"
          icon={Trash2}
          disabled={refusal !== null}
          onClick={() => {
            if (!removeSite(store, site.id)) tell(store, "sketch.removed");
          }}
        >
          {t("sketch.remove")}
        </Button>
      </div>
      <section className={panel.section}>
        {refusal && <p className={panel.soft}>{t(`refusal.${refusal}`)}</p>}
        <Field label={t("sketch.name")} problem={problem}>
          {({ id, describedBy }) => (
            <Words
              id={id}
              value={site.name}
              disabled={refusal !== null}
              invalid={problem !== null}
              describedBy={describedBy}
              onSave={(name) => save({ name })}
            />
          )}
        </Field>
        <Field label={t("sketch.type")}>
          {({ id }) => (
            <Select
              id={id}
              disabled={refusal !== null}
              value={site.renewalType}
              options={renewalTypes.map((value) => ({ value, label: t(`renewal.${value}`) }))}
              onChange={(renewalType) => save({ renewalType })}
            />
          )}
        </Field>
        <Field label={t("sketch.stage")}>
          {({ id }) => (
            <Select
              id={id}
              disabled={refusal !== null}
              value={site.stage}
              options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
              onChange={(stage) => save({ stage })}
            />
          )}
        </Field>
        <Field label={t("sketch.notes")}>
          {({ id }) => (
            <Words
              id={id}
              long
              value={site.notes}
              placeholder={t("sketch.notes.placeholder")}
              disabled={refusal !== null}
              onSave={(notes) => save({ notes })}
            />
          )}
        </Field>
      </section>
      <p className={panel.soft}>
        {t("sketch.author", { tier: t(`tier.${site.author}`) })} ·{" "}
        {t("sketch.changed", {
          date: new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en", {
            dateStyle: "medium",
            timeStyle: "short",
          }).format(new Date(site.changedAt)),
        })}
      </p>
      <SiteContentsList outline={site.outline} area={area} />
    </>
  );
}

interface WordsProps {
  readonly id: string;
  readonly value: string;
  readonly long?: boolean;
  readonly placeholder?: string;
  readonly disabled: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly onSave: (value: string) => void;
}

/** Keeps what is being typed, and hands it over when the field is left, on Enter, or when it goes away with words in it. */
function Words({ id, value, long = false, placeholder, disabled, invalid = false, describedBy, onSave }: WordsProps) {
  const [typed, setTyped] = useState(value);
  const latest = useRef({ typed, value, onSave });
  latest.current = { typed, value, onSave };
  useEffect(() => setTyped(value), [value]);
  const save = useCallback(() => {
    if (latest.current.typed !== latest.current.value) latest.current.onSave(latest.current.typed);
  }, []);
  useEffect(() => save, [save]);
  const shared = {
    id,
    value: typed,
    placeholder,
    disabled,
    "aria-invalid": invalid,
    "aria-describedby": describedBy,
    onBlur: save,
  };
  return long ? (
    <textarea {...shared} rows={4} maxLength={4000} onChange={({ target }) => setTyped(target.value)} />
  ) : (
    <input
      {...shared}
      type="text"
      maxLength={40}
      autoComplete="off"
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={({ key, nativeEvent }) => key === "Enter" && !nativeEvent.isComposing && save()}
    />
  );
}
