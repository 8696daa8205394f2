import type { Area, Provenance as Origin } from "#domain/area.ts";
import { useText } from "../i18n/use-text.ts";
import { metresText } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import { Row, Rows } from "../parts/rows.tsx";
import css from "./inspector.module.css";

/** Where it comes from and how far to trust it. */
export function Provenance({ of, area }: { readonly of: Origin; readonly area: Area }) {
  const text = useText();
  const { t, lang } = text;
  const source = area.manifest.sources.find(({ id }) => id === of.source);
  return (
    <section className={panel.section}>
      <h3>{t("inspector.provenance")}</h3>
      {of.estimated && <p className={css.note}>{t("inspector.estimated")}</p>}
      <Rows>
        <Row label={t("inspector.source")}>
          {(lang === "zh" ? source?.titleZh : undefined) ?? source?.title ?? of.source}
        </Row>
        {source && <Row label={t("inspector.licence")}>{source.licence}</Row>}
        <Row label={t("inspector.date")}>{of.date}</Row>
        <Row label={t("inspector.accuracy")}>
          {t("inspector.accuracy.value", { m: metresText(of.accuracyM, text) })}
        </Row>
        {of.note && <Row label={t("inspector.note")}>{noteIn(of.note, lang)}</Row>}
      </Rows>
    </section>
  );
}

/** Notes are written "Chinese / English"; a note in one language stands as it is. */
function noteIn(note: string, lang: "zh" | "en"): string {
  const [, zh, en] = /^(.*[\u4e00-\u9fff].*?) \/ ([^\u4e00-\u9fff]+)$/s.exec(note) ?? [];
  return (lang === "zh" ? zh : en) ?? note;
}
