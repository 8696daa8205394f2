import { Home, Minus, Plus } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { MapAdapter, MapPick } from "#map/map-adapter.ts";
import { moveCamera } from "#state/commands/move-camera.ts";
import { tell } from "#state/commands/tell.ts";
import { wholeOf } from "#state/selectors/extent.ts";
import { useApp, useAppState } from "../app-context.ts";
import { useText } from "../i18n/use-text.ts";
import { IconButton } from "../parts/button.tsx";
import { nameIn } from "../parts/name.tsx";
import { useOnePane, usePhone } from "../shell/use-phone.ts";
import { DrawnGround } from "./drawn-ground.tsx";
import { HoverCard } from "./hover-card.tsx";
import { announceMap } from "./live-map.ts";
import css from "./map-view.module.css";
import { paddingFor } from "./padding.ts";
import { useClicks } from "./use-clicks.ts";
import { useFlights } from "./use-flights.ts";
import { useScene } from "./use-scene.ts";

const DrawingTool = lazy(() => import("./drawing-tool.tsx").then(({ DrawingTool }) => ({ default: DrawingTool })));
const WorksTool = lazy(() => import("../works/works-tool.tsx").then(({ WorksTool }) => ({ default: WorksTool })));

/** How far beyond the area the map may be moved, in degrees: a kilometre or two. */
const roam = 0.03;

/** Puts the one live map on the page and tells it what to show. */
export function MapView() {
  const text = useText();
  const { t, lang } = text;
  const { store, tiles } = useApp();
  const phone = usePhone();
  const manifest = useAppState((state) => state.area?.manifest);
  const whole = useAppState((state) => state.area && wholeOf(state.area));
  const drawing = useAppState((state) => state.drawing !== "idle" && state.step === "sketch");
  const onWorks = useAppState((state) => state.step === "analyse" && state.question === "what_if");
  const onCoverage = useAppState((state) => state.step === "analyse" && state.question === "coverage");
  const scene = useScene();
  const onePane = useOnePane();
  const inspecting = useRef(useAppState((state) => state.selection !== null) && !onePane);
  const first = useRef(useAppState((state) => state.camera));
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapAdapter | null>(null);
  const [failed, setFailed] = useState(false);
  const [hovered, setHovered] = useState<MapPick | null>(null);

  const names = useMemo(
    () => ({
      map: t("map.label", { area: manifest ? nameIn(manifest, lang) : "" }),
      attribution: t("map.attribution"),
    }),
    [t, lang, manifest],
  );

  // Made once an area; language and padding of the first moment are good enough, later ones come through the scene.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!manifest || !container.current) return;
    const element = container.current;
    const camera = first.current;
    const [west, south, east, north] = whole ?? manifest.bbox;
    let made: MapAdapter | null = null;
    let gone = false;
    void Promise.all([import("#map/map-adapter.ts"), tiles()]).then(
      ([{ createMap }, bytes]) => {
        if (gone) return;
        if (!bytes) tell(store, "map.noTiles");
        const created = createMap({
          container: element,
          tiles: bytes ?? new Uint8Array(),
          bounds: [west, south, east, north],
          maxBounds: [west - roam, south - roam, east + roam, north + roam],
          lang,
          interactive: true,
          camera: camera && { centre: [camera.lon, camera.lat], zoom: camera.zoom },
          attribution: manifest.attribution,
          names,
          padding: paddingFor(phone, inspecting.current),
        });
        if (!created.ok) return setFailed(true);
        made = created.map;
        made.onCamera(({ centre: [lon, lat], zoom }) => moveCamera(store, { lon, lat, zoom }));
        made.onHover(setHovered);
        setMap(made);
        // Tells whoever inspects the page which map is live: the browser tests ask it what is drawn.
        element.dispatchEvent(new CustomEvent("siqu:map", { bubbles: true, detail: made }));
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      made?.destroy();
      setMap(null);
    };
  }, [manifest]);

  useEffect(() => {
    if (map && scene) map.show(scene);
  }, [map, scene]);
  useEffect(() => map?.describe(names), [map, names]);
  useFlights(map);
  useClicks(map);
  useEffect(() => announceMap(map), [map]);

  return (
    <>
      {/* MapLibre sets the position of its own element, so the frame around it keeps the place. */}
      <div className={css.map} data-testid="map">
        <div ref={container} className={css.live} />
      </div>
      {onCoverage && <DrawnGround />}
      {!map && !failed && (
        <p className={css.waiting} role="status">
          {t("map.loading")}
        </p>
      )}
      {failed && (
        <div className={css.none} role="alert">
          <h2>{t("map.none")}</h2>
          <p>{t("map.none.next")}</p>
        </div>
      )}
      {map && (
        <>
          <div className={css.zoom}>
            <IconButton icon={Plus} label={t("map.zoomIn")} onClick={() => map.zoomIn()} />
            <IconButton icon={Minus} label={t("map.zoomOut")} onClick={() => map.zoomOut()} />
            <IconButton
              icon={Home}
              label={t("map.whole")}
              onClick={() => whole && map.fitBounds(whole, { padding: paddingFor(phone, false) })}
            />
          </div>
          {hovered && !phone && <HoverCard pick={hovered} />}
          {drawing && (
            <Suspense>
              <DrawingTool map={map} />
            </Suspense>
          )}
          {onWorks && (
            <Suspense>
              <WorksTool map={map} />
            </Suspense>
          )}
        </>
      )}
    </>
  );
}
