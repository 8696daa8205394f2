import type { LineString, MultiPolygon, Polygon, Position } from "geojson";
import type { Area, Zone } from "#domain/area.ts";
import type { ZoneKind } from "#domain/terms.ts";
import { frameOf, type Xy } from "#geo/frame.ts";
import { innerPoint } from "#geo/inner-point.ts";
import { areaOf, boxOf, ringsOf } from "#geo/rings.ts";
import type { Context } from "./context.ts";
import { escapeHtml } from "./html-text.ts";

/** Colours of docs/design-language.md. */
export const mapColours = {
  ramp: ["#bbd9d0", "#98cabf", "#70b4aa", "#489c96", "#187a78", "#0a4f52"],
  zone: { block: "#7b8794", campus: "#2f6db3", park: "#8d5aa8", community: "#d98a1f" },
  notAssessed: "#c9c9c6",
  wall: "#b5325b",
  lack: "#c98a00",
  railway: "#1c2430",
  river: "#6fb0cf",
  expressway: "#a39d90",
  green: "#cfe3c8",
  water: "#cfe3ee",
} as const;

/** What lies over the ground: a wash, and areas on top. */
interface MapContent {
  /** Names the picture for those who do not see it. */
  readonly title: string;
  /** Wash by zone id; others are drawn by their outline alone. */
  readonly washes: ReadonlyMap<string, string>;
  readonly patches: readonly {
    readonly geometry: Polygon | MultiPolygon;
    readonly colour: string;
    readonly opacity: number;
  }[];
}

const width = 1000;
const margin = 18;

/**
 * The area as an SVG picture, north up, true to scale: zones, green, barriers, main streets, names where they fit, and
 * what `content` lays over them. Estimated outlines are dashed. Cost: linear in the corners.
 */
export function areaMap({ area, lang, nameOf }: Context, { title, washes, patches }: MapContent): string {
  const frame = frameOf(area.manifest.bbox);
  const drawn = area.zones.filter(({ kind }) => kind !== "block");
  const box = boxOf([area.boundary, ...drawn].flatMap(({ geometry }) => ringsOf(geometry, frame).flat()));
  const scale = (width - 2 * margin) / Math.max(1, box.maxX - box.minX);
  const height = Math.round((box.maxY - box.minY) * scale + 2 * margin);
  const at = ([x, y]: Xy): Xy => [
    Math.round(((x - box.minX) * scale + margin) * 10) / 10,
    Math.round((height - (y - box.minY) * scale - margin) * 10) / 10,
  ];
  const point = (position: Position) => at(frame.toXy(position)).join(" ");
  const path = (geometry: Polygon | MultiPolygon | LineString) => {
    if (geometry.type === "LineString") return `M${geometry.coordinates.map(point).join("L")}`;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return polygons.flatMap((rings) => rings.map((ring) => `M${ring.slice(0, -1).map(point).join("L")}Z`)).join("");
  };
  const shape = (geometry: Polygon | MultiPolygon | LineString, attributes: string) =>
    `<path d="${path(geometry)}" ${attributes}/>`;

  const greens = area.greens.map(({ kind, geometry }) =>
    shape(geometry, `fill="${kind === "water" ? mapColours.water : mapColours.green}"`),
  );
  const streets = area.streets
    .filter((street) => street.class === "arterial" || street.class === "secondary")
    .map(({ geometry }) => shape(geometry, 'fill="none" stroke="#e4e1d9" stroke-width="4"'));
  const washed = drawn.flatMap(({ id, geometry }) => {
    const wash = washes.get(id);
    return wash === undefined ? [] : [shape(geometry, `fill="${wash}"`)];
  });
  // Beside the colours of patches those of the zones would mislead.
  const strokeOf = ({ kind }: Zone) => (patches.length > 0 ? mapColours.zone.block : mapColours.zone[kind]);
  const outlines = drawn.map((zone) => {
    const { geometry, estimated } = zone;
    return shape(
      geometry,
      `fill="none" stroke="${strokeOf(zone)}" stroke-width="1.4"${estimated ? ' stroke-dasharray="5 3"' : ""}`,
    );
  });
  const over = patches.map(({ geometry, colour, opacity }) =>
    shape(geometry, `fill="${colour}" fill-opacity="${opacity}"`),
  );
  const barriers = area.barriers.map(({ kind, geometry }) =>
    shape(
      geometry,
      `fill="none" stroke="${mapColours[kind]}" stroke-width="${kind === "railway" ? 2.5 : 5}"${kind === "railway" ? ' stroke-dasharray="10 3"' : ""}`,
    ),
  );
  const labels = labelsOf(drawn, area, (zone) => nameOf(zone.id), at);
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}" lang="${lang === "zh" ? "zh-CN" : "en"}">
<g>${[...greens, ...streets, ...washed, ...over, ...outlines, ...barriers].join("\n")}</g>
${shape(area.boundary.geometry, 'fill="none" stroke="#1c2430" stroke-width="2" stroke-dasharray="14 4 3 4"')}
<g font-size="13" text-anchor="middle" fill="#1c2430" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${labels}</g>
${scaleBar(scale, height)}
</svg>`;
}

/** People ask for where they live first. */
const labelled: readonly ZoneKind[] = ["community", "campus", "park"];
const rankOf = ({ kind }: Zone) => labelled.indexOf(kind);

/** Names of communities, campuses and parks, the largest first, each where no other name stands; asides are left out. */
function labelsOf(zones: readonly Zone[], area: Area, nameOf: (zone: Zone) => string, at: (xy: Xy) => Xy): string {
  const frame = frameOf(area.manifest.bbox);
  const taken: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] = [];
  const bySize = zones
    .map((zone) => ({ zone, size: areaOf(zone.geometry, frame) }))
    .sort((one, other) => rankOf(one.zone) - rankOf(other.zone) || other.size - one.size);
  return bySize
    .flatMap(({ zone }) => {
      const name = nameOf(zone)
        .replace(/[（(].*?[）)]/g, "")
        .trim();
      const [x, y] = at(innerPoint(ringsOf(zone.geometry, frame)));
      const half = [...name].reduce((sum, sign) => sum + (/[\u2e80-\uffff]/.test(sign) ? 13 : 7.2), 0) / 2;
      const label = { left: x - half - 3, right: x + half + 3, top: y - 9, bottom: y + 9 };
      const fits =
        label.left > 0 &&
        label.right < width &&
        half < 110 &&
        taken.every(
          (one) => one.right < label.left || one.left > label.right || one.bottom < label.top || one.top > label.bottom,
        );
      if (!fits) return [];
      taken.push(label);
      return [`<text x="${x}" y="${Math.round((y + 4.5) * 10) / 10}">${escapeHtml(name)}</text>`];
    })
    .join("\n");
}

function scaleBar(scale: number, height: number): string {
  const metres = [2000, 1000, 500, 200, 100, 50].find((length) => length * scale <= width / 4) ?? 20;
  const length = Math.round(metres * scale);
  const y = height - 14;
  return `<g fill="none" stroke="#1c2430" stroke-width="1.5"><path d="M${margin} ${y - 5}V${y}H${margin + length}V${y - 5}"/></g>
<text x="${margin + length + 6}" y="${y}" font-size="13" fill="#1c2430" stroke="#fff" stroke-width="3" paint-order="stroke">${metres} m</text>
<g transform="translate(${width - 30} 26)"><path d="M0 -14L6 8L0 4L-6 8Z" fill="#1c2430"/><text y="24" font-size="12" text-anchor="middle" fill="#1c2430">N</text></g>`;
}
