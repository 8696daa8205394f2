import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { Plan } from "#domain/plan.ts";
import type { Proposal } from "#domain/records.ts";
import { webglWorks } from "#map/webgl.ts";
import type { MapLegend } from "./map-legend.tsx";
import css from "./map-section.module.css";
import type { ProposalMap } from "./proposal-map.tsx";
import { useWords } from "./use-words.ts";

interface MapSectionProps {
  readonly proposal: Proposal;
  readonly plan: Plan;
  readonly area: string;
  readonly attribution: string;
}

type Phase = "waiting" | "asked" | "noWebgl" | "failed";

/** How near the reader comes, in pixels, before the map is fetched. */
const near = "240px";

/** The place of the map. Its code and data are fetched when the reader comes near, or asks; never before the text is there. */
export function MapSection(props: MapSectionProps) {
  const { t } = useWords();
  const [phase, setPhase] = useState<Phase>("waiting");
  const [Live, setLive] = useState<{ readonly Map: typeof ProposalMap; readonly Legend: typeof MapLegend } | null>(
    null,
  );
  const frame = useRef<HTMLDivElement>(null);

  const fail = useCallback(() => setPhase("failed"), []);
  const ask = useCallback(() => {
    if (!webglWorks()) return setPhase("noWebgl");
    setPhase("asked");
    Promise.all([import("./proposal-map.tsx"), import("./map-legend.tsx")]).then(
      ([map, legend]) => setLive({ Map: map.ProposalMap, Legend: legend.MapLegend }),
      fail,
    );
  }, [fail]);

  useEffect(() => {
    const element = frame.current;
    if (phase !== "waiting" || !element || savesData()) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && ask(), { rootMargin: near });
    observer.observe(element);
    return () => observer.disconnect();
  }, [phase, ask]);

  const button = (words: string) => (
    <button type="button" className={css.ask} onClick={ask}>
      {words}
    </button>
  );
  return (
    <section className={css.section} aria-labelledby="map">
      <h2 id="map">{t("map.title")}</h2>
      <div ref={frame} className={css.frame} data-phase={phase}>
        {phase === "asked" && Live && <Live.Map {...props} onFail={fail} />}
        {phase === "asked" && !Live && <p role="status">{t("map.loading")}</p>}
        {phase === "waiting" && <Notice action={button(t("map.show"))} next={t("map.show.why")} />}
        {phase === "noWebgl" && <Notice title={t("map.noWebgl")} next={t("map.noWebgl.next")} />}
        {phase === "failed" && (
          <Notice title={t("map.failed")} next={t("map.failed.next")} action={button(t("public.retry"))} />
        )}
      </div>
      {phase === "asked" && Live && <Live.Legend />}
    </section>
  );
}

function Notice({
  title,
  next,
  action,
}: {
  readonly title?: string;
  readonly next: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className={css.notice} role={title ? "alert" : undefined}>
      {title && <strong>{title}</strong>}
      {title && <p>{next}</p>}
      {action}
      {!title && <p>{next}</p>}
    </div>
  );
}

/** Whoever spares their data is asked first. */
const savesData = () =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
