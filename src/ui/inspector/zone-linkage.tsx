import type { Area, Zone } from "#domain/area.ts";
import type { Reason } from "#domain/results.ts";
import { nameOfPlace } from "#state/selectors/names.ts";
import { isStale } from "#state/selectors/stale.ts";
import { LinkageExplain } from "../analysis/linkage-explain.tsx";
import { useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { StaleBadge } from "../parts/badge.tsx";
import { betweenText } from "../parts/between.ts";
import { Figure } from "../parts/figure.tsx";
import { decimal, metresText, none, percent } from "../parts/format.ts";
import panel from "../parts/panel.module.css";
import css from "./inspector.module.css";

/** How well this place is linked, by kind, and why not better. */
export function ZoneLinkage({ zone, area }: { readonly zone: Zone; readonly area: Area }) {
  const text = useText();
  const { t } = text;
  const result = useAppState((state) => state.asked.linkage.result);
  const stale = useAppState((state) => isStale(state, "linkage"));
  const own = result?.communities.find((one) => one.zone === zone.id);
  if (!result && zone.residents > 0) {
    return (
      <section className={panel.section}>
        <h3>{t("link.title")}</h3>
        <p className={panel.soft}>{t("link.notYet")}</p>
      </section>
    );
  }
  if (!result || !own) return null;
  const index = (value: number | null) => (value === null ? none : decimal(value, 2, text));
  const assessed = own.walk.kinds.filter((share) => share !== null).length;
  return (
    <section className={panel.section}>
      <h3>
        {t("link.title")} <LinkageExplain what={t("link.title")} result={result} /> {stale && <StaleBadge />}
      </h3>
      <div className={css.figures}>
        <Figure label={t("link.index.walk")} value={index(own.walk.index)} />
        <Figure label={t("link.index.radius")} value={index(own.radius.index)} />
      </div>
      {own.walk.index !== null && (
        <p className={panel.soft}>
          {t("link.of4", { kinds: decimal(own.walk.index * assessed, 1, text), all: assessed })}
        </p>
      )}
      <ul className={css.reasons}>
        {result.kinds.map((kind, index) => (
          <li key={kind} className={css.reason}>
            <span className={css.dot} data-kind={kind} />
            <span>
              <strong>{t(`kind.${kind}`)}</strong>{" "}
              {t("link.share", { share: percent(own.walk.kinds[index] ?? null, text) })}
            </span>
            <Why reason={own.why.find((one) => one.kind === kind)} zone={zone.id} area={area} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WhyProps {
  readonly reason: Reason | undefined;
  readonly zone: string;
  readonly area: Area;
}

function Why({ reason, zone, area }: WhyProps) {
  const text = useText();
  const { t, lang } = text;
  if (!reason?.facility) return <p className={css.soft}>{t("link.none")}</p>;
  const far = (metres: number | null) => (metres === null ? t("link.unreached") : metresText(metres, text));
  return (
    <>
      <p>
        {t("link.line", {
          name: nameOfPlace(area, reason.facility, lang),
          radius: far(reason.radiusM),
          walk: far(reason.walkM),
        })}
      </p>
      <p className={css.soft}>
        {reason.between.length > 0
          ? t("link.between", { names: betweenText(reason.between, zone, area, text) })
          : t("link.nothing")}
      </p>
    </>
  );
}
