import { Search, X } from "lucide-react";
import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import type { Area } from "#domain/area.ts";
import { goToPlace } from "#state/commands/go-to-place.ts";
import { placeIndex } from "#state/selectors/place-index.ts";
import { type Found, search } from "#state/selectors/search.ts";
import { useApp, useAppState } from "../app-context.ts";
import { type Text, type TextKey, useText } from "../i18n/use-text.ts";
import { kindOfPlace } from "../inspector/kind-of-place.ts";
import { IconButton } from "../parts/button.tsx";
import { Name } from "../parts/name.tsx";
import { usePhone } from "../shell/use-phone.ts";
import css from "./search-box.module.css";

/** Finds a place by its Chinese or English name or the initials of its pinyin, and goes there. */
export function SearchBox() {
  const { t } = useText();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  if (phone && !open) return <IconButton icon={Search} label={t("search.label")} onClick={() => setOpen(true)} />;
  return (
    <div className={css.box} data-phone={phone || undefined}>
      <SearchField phone={phone} onDone={() => setOpen(false)} />
      {phone && <IconButton icon={X} label={t("search.close")} onClick={() => setOpen(false)} />}
    </div>
  );
}

function SearchField({ phone, onDone }: { readonly phone: boolean; readonly onDone: () => void }) {
  const text = useText();
  const { t } = text;
  const { store } = useApp();
  const area = useAppState((state) => state.area);
  const plan = useAppState((state) => state.plan);
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const [listed, setListed] = useState(false);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => (area ? search(area, plan, words) : []), [area, plan, words]);
  const open = listed && words.trim() !== "";

  const choose = (item: Found | undefined) => {
    if (!item) return;
    goToPlace(store, item.id);
    setListed(false);
    setWords("");
    field.current?.blur();
    onDone();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt((now) => Math.min(now + 1, found.length - 1));
    else if (event.key === "ArrowUp") setAt((now) => Math.max(now - 1, 0));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) choose(found[at]);
    else if (event.key === "Escape") {
      setListed(false);
      onDone();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={css.field}>
      <Search className={css.glass} size={16} strokeWidth={1.75} aria-hidden />
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={t("search.label")}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && found[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        // The reader has just asked for it.
        // biome-ignore lint/a11y/noAutofocus: opened by the reader's own tap
        autoFocus={phone}
        placeholder={t("search.placeholder")}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          setAt(0);
          setListed(true);
        }}
        onFocus={() => setListed(true)}
        onBlur={() => setListed(false)}
        onKeyDown={press}
      />
      <div
        id={list}
        role="listbox"
        aria-label={t("search.label")}
        className={css.list}
        hidden={!open || found.length === 0}
      >
        {found.map((item, index) => (
          <div
            key={item.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={css.item}
            // Before the field loses the focus and the list goes away.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
            onKeyDown={press}
            onPointerEnter={() => setAt(index)}
          >
            <span>
              <Name of={item} />
              <MatchedName of={item} />
            </span>
            <small>{area && kindOf(item, area, text)}</small>
          </div>
        ))}
      </div>
      {open && found.length === 0 && <p className={css.none}>{t("search.none", { text: words.trim() })}</p>}
      <p className="hidden-label" role="status">
        {open ? t("search.count", { count: found.length }) : ""}
      </p>
    </div>
  );
}

/** The name it was found by, where that is not the one shown: else the reader wonders why it is in the list. */
function MatchedName({ of: { by, nameZh, nameEn, initials } }: { readonly of: Found }) {
  const { lang } = useText();
  const matched = { zh: nameZh, en: nameEn, initials }[by];
  if (by === lang || matched === "" || matched === (lang === "zh" ? nameZh || nameEn : nameEn || nameZh)) return null;
  return (
    <i className={css.matched} lang={by === "zh" ? "zh-CN" : "en"}>
      {matched}
    </i>
  );
}

function kindOf({ id, layer }: Found, area: Area, text: Text): string {
  const place = placeIndex(area).get(id);
  return place ? kindOfPlace(place, area, text) : text.t(`layer.${layer}` as TextKey);
}
