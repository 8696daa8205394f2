import { useMemo, useState } from "react";
import type { EmergencyResult, ProfileResult } from "#domain/answers/emergency.ts";
import { emergencyOverlay } from "#map/emergency-overlay.ts";
import { useAppState } from "../../app-context.ts";
import { type Text, useText } from "../../i18n/use-text.ts";
import { useMapAnswer } from "../../map-view/map-answer.ts";
import { ConfidenceBadge, EstimatedBadge } from "../../parts/badge.tsx";
import { clauseText } from "../../parts/clause-text.ts";
import { Explain } from "../../parts/explain.tsx";
import { Figure } from "../../parts/figure.tsx";
import { hectares, metresText, peopleText, percent, whole } from "../../parts/format.ts";
import { nameIn } from "../../parts/name.tsx";
import panel from "../../parts/panel.module.css";
import answer from "../answer.module.css";
import { RampKey } from "../ramp-key.tsx";
import { ClosedGround } from "./closed-ground.tsx";
import css from "./emergency.module.css";
import { HitZones } from "./hit-zones.tsx";

/** A9: who is within reach of shelter, fire engines and a doctor, before and after ground is closed. */
export function EmergencyView() {
  const text = useText();
  const { t } = text;
  const result = useAppState((state) => state.asked.emergency.result);
  const closed = useAppState((state) => state.parameters.closed);
  const [wanted, setWanted] = useState<string | null>(null);
  const profile =
    result?.profiles.find(({ id }) => id === wanted) ?? result?.profiles.find(({ places }) => places > 0) ?? null;
  useMapAnswer(
    "emergency",
    useMemo(() => emergencyOverlay(closed, profile), [closed, profile]),
  );
  return (
    <>
      <ClosedGround />
      {result && (
        <>
          {result.closedAreaM2 > 0 && (
            <section className={answer.figures} aria-label={t("emergency.inside")}>
              <Figure
                label={t("emergency.inside")}
                value={
                  <>
                    {peopleText(result.inside, text)} <EstimatedBadge />
                  </>
                }
                aside={
                  <Explain
                    what={t("emergency.inside")}
                    answers={[
                      [t("explain.rule"), t("emergency.explain.inside")],
                      [t("explain.accuracy"), t("emergency.explain.accuracy")],
                    ]}
                  />
                }
              />
              <p className={panel.soft}>{t("emergency.inside.note", { area: hectares(result.closedAreaM2, text) })}</p>
            </section>
          )}
          <ul className={css.profiles}>
            {result.profiles.map((one) => (
              <Profile key={one.id} profile={one} result={result} chosen={one === profile} onChoose={setWanted} />
            ))}
          </ul>
          {profile && profile.zones.length > 0 && <HitZones profile={profile} />}
          <RampKey label={t("emergency.ramp")} />
        </>
      )}
    </>
  );
}

function Profile({
  profile,
  result,
  chosen,
  onChoose,
}: {
  readonly profile: ProfileResult;
  readonly result: EmergencyResult;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}) {
  const text = useText();
  const { t, lang } = text;
  const { id, before, after, cutOff, places, withinM, confidence } = profile;
  const name = nameIn(profile, lang);
  const lost = lostText(profile, result, text);
  const share = (people: number) => percent(result.people > 0 ? people / result.people : null, text);
  return (
    <li className={css.profile} data-chosen={chosen || undefined}>
      <button type="button" className={css.name} aria-pressed={chosen} onClick={() => onChoose(id)}>
        {name}
        <span className={css.within}>{t("emergency.within", { m: metresText(withinM, text) })}</span>
      </button>
      <span className={answer.lead}>
        {before !== null && <EstimatedBadge />}
        <ConfidenceBadge confidence={confidence} />
        <Explain
          what={name}
          answers={[
            [t("explain.rule"), t(profile.streets ? "emergency.explain.streets" : "emergency.explain.rule")],
            [t("explain.clause"), clauseText({ ...profile, radiusM: withinM }, text)],
            [
              t("explain.inputs"),
              t("emergency.explain.inputs", { people: peopleText(result.people, text), places: whole(places, text) }),
            ],
            [t("explain.accuracy"), t("emergency.explain.accuracy")],
          ]}
        />
      </span>
      {before === null || after === null || cutOff === null ? (
        <span className={css.share}>{t("emergency.notAssessed")}</span>
      ) : (
        <dl className={css.figures}>
          <div>
            <dt>{t("emergency.before")}</dt>
            <dd>
              {whole(before, text)}
              <small>{share(before)}</small>
            </dd>
          </div>
          <div>
            <dt>{t("emergency.after")}</dt>
            <dd data-loss={after < before || undefined}>
              {whole(after, text)}
              <small>{after < before ? `−${whole(before - after, text)}` : share(after)}</small>
            </dd>
          </div>
          <div>
            <dt>{t("emergency.cutOff")}</dt>
            <dd data-loss={cutOff > 0 || undefined}>{whole(cutOff, text)}</dd>
          </div>
        </dl>
      )}
      {lost !== null && <p className={css.lost}>{lost}</p>}
    </li>
  );
}

/**
 * Why fewer are within reach. The parts add up where those on closed ground and those cut off all were within reach before:
 * where there are none of them, or where everybody was. Elsewhere they are only known to be no more than told.
 */
function lostText(
  { before, after, cutOff, withinM }: ProfileResult,
  result: EmergencyResult,
  text: Text,
): string | null {
  if (before === null || after === null || cutOff === null) return null;
  const { inside, people } = result;
  const lost = Math.round(before) - Math.round(after);
  if (lost <= 0) return null;
  const isWhole = Math.round(inside + cutOff) === 0 || Math.round(people - before) === 0;
  const further = lost - Math.round(inside) - Math.round(cutOff);
  const parts = {
    lost: peopleText(lost, text),
    inside: whole(inside, text),
    cutOff: whole(cutOff, text),
    m: metresText(withinM, text),
  };
  return isWhole && further >= 0
    ? text.t("emergency.lost", { ...parts, further: whole(further, text) })
    : text.t("emergency.lost.bounds", parts);
}
