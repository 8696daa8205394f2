import { legendOf } from "#map/legend.ts";
import { lightTheme } from "#map/theme.ts";
import { fadeGroup } from "#state/commands/fade-group.ts";
import { showAllLayers } from "#state/commands/show-all-layers.ts";
import { showLayers } from "#state/commands/show-layers.ts";
import { useApp, useAppState } from "../app-context.ts";
import { type TextKey, useText } from "../i18n/use-text.ts";
import { Button } from "../parts/button.tsx";
import { Range } from "../parts/field.tsx";
import { percent } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import css from "./legend-panel.module.css";
import { SwatchMark } from "./swatch-mark.tsx";

const groups = legendOf(lightTheme);

/** The legend, which is also the control of the layers. */
export function LegendPanel() {
  const text = useText();
  const { t } = text;
  const { store } = useApp();
  const hidden = useAppState((state) => state.hidden);
  const opacity = useAppState((state) => state.opacity);
  const changed = hidden.length > 0 || Object.keys(opacity).length > 0;
  const word = (key: string) => t(key as TextKey);
  return (
    <div className={panel.panel}>
      <header className={panel.head}>
        <h2>{t("legend.title")}</h2>
        {changed && (
          <Button look="quiet" onClick={() => showAllLayers(store)}>
            {t("legend.reset")}
          </Button>
        )}
      </header>
      <p className={panel.soft}>{t("legend.intro")}</p>
      <div className={css.groups}>
        {groups.map(({ id, titleKey, entries }) => {
          const ids = entries.map((entry) => entry.id);
          const shown = ids.filter((entry) => !hidden.includes(entry)).length;
          const name = word(titleKey);
          const value = opacity[id] ?? 1;
          const single = entries.length === 1 && entries[0]?.titleKey === titleKey;
          return (
            <section key={id} className={css.group} aria-label={name}>
              <div className={css.top}>
                <label className={css.check}>
                  <input
                    type="checkbox"
                    checked={shown > 0}
                    ref={(box) => {
                      if (box) box.indeterminate = shown > 0 && shown < ids.length;
                    }}
                    onChange={() => showLayers(store, ids, shown < ids.length)}
                  />
                  <h3>{name}</h3>
                </label>
                <Range
                  label={t("legend.opacity", { name })}
                  value={value}
                  low={0.1}
                  high={1}
                  step={0.1}
                  words={percent(value, text)}
                  onChange={(next) => fadeGroup(store, id, next)}
                />
              </div>
              <ul className={css.entries}>
                {entries.map((entry) => (
                  <li key={entry.id} data-off={hidden.includes(entry.id) || undefined}>
                    {!single && (
                      <label className={css.check}>
                        <input
                          type="checkbox"
                          checked={!hidden.includes(entry.id)}
                          onChange={({ target }) => showLayers(store, [entry.id], target.checked)}
                        />
                        {entry.swatches[0]?.titleKey === null && <SwatchMark swatch={entry.swatches[0].swatch} />}
                        <span>{word(entry.titleKey)}</span>
                      </label>
                    )}
                    <Looks entry={entry} single={single} word={word} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

interface LooksProps {
  readonly entry: (typeof groups)[number]["entries"][number];
  readonly single: boolean;
  readonly word: (key: string) => string;
}

/** The several looks of one entry, each with its words. */
function Looks({ entry, single, word }: LooksProps) {
  const looks = entry.swatches.filter(({ titleKey }) => titleKey !== null || single);
  if (looks.length === 0) return null;
  const aside = !single && entry.swatches[0]?.titleKey === null;
  return (
    <ul className={css.looks} data-aside={aside || undefined}>
      {looks.map(({ titleKey, swatch }) => (
        <li key={titleKey ?? entry.id}>
          <SwatchMark swatch={swatch} />
          <span>{word(titleKey ?? entry.titleKey)}</span>
        </li>
      ))}
    </ul>
  );
}
