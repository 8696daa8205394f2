import polylabel from "polylabel";
import { type Arrangement, arrange, type Line } from "#build/arrangement.ts";
import { blockNames, streetsAround } from "#build/block-names.ts";
import { type Face, type Faces, facesOf } from "#build/faces.ts";
import { initialsOf } from "#build/initials.ts";
import type { Area, Street, StreetClass, Zone } from "#domain/area.ts";
import type { Frame, Xy } from "#geo/frame.ts";
import { contains, ringsOf } from "#geo/rings.ts";
import { along, distance, nearestOnSegment } from "#geo/segments.ts";

/** Streets that part one block from the next. Lanes and paths run inside blocks. */
const dividing: ReadonlySet<StreetClass> = new Set(["expressway", "arterial", "secondary", "branch"]);
/** Faces smaller (1 ha) or thinner (40 m on average) than this are verges and islands of traffic, not blocks. */
const leastAreaM2 = 10_000;
const leastWidthM = 40;
/** A street that stops short of the boundary or of another street by less is drawn on to it, in metres. */
const gapM = 40;
const boundaryOwner = "";

/** Blocks are numbered row by row, north first: those whose middles lie within 100 m are one row. */
const row = ([, y]: Xy) => Math.round(y / 100);

/** Source id of what the builder works out itself. */
export const computedSource = "computed";

/**
 * The blocks (街区): what the dividing streets and the boundary enclose. Slivers are merged into the neighbour with the
 * longest shared border.
 * Accuracy: that of the worst bounding street. Cost: about a second for a subdistrict.
 */
export function blocksOf({ boundary, streets }: Pick<Area, "boundary" | "streets">, frame: Frame): Zone[] {
  const main = streets.filter((street) => dividing.has(street.class));
  const border = ringsOf(boundary.geometry, frame);
  const lines: Line[] = [
    ...border.map((points): Line => ({ owner: boundaryOwner, level: 0, points })),
    ...main.map(
      ({ id, geometry }): Line => ({
        owner: id,
        level: 0,
        points: geometry.coordinates.map((position) => frame.toXy(position)),
      }),
    ),
  ];
  const arrangement = arrange([...lines, ...bridgedGaps(lines)]);
  const isInside = ({ shell, holes }: Face) => contains(border, poleOf([shell, ...holes]));
  const merged = withoutSlivers(arrangement, isInside);
  const faces = facesOf(merged).faces.filter(isInside);

  const lineOf = new Map(lines.map(({ owner, points }) => [owner, points]));
  const around = faces.map(({ shell }) => streetsAround(shell, main, (id) => lineOf.get(id) ?? []));
  const order = faces
    .map((face, index) => ({ face, streets: around[index] ?? [], pole: poleOf([face.shell, ...face.holes]) }))
    .sort((one, other) => row(other.pole) - row(one.pole) || one.pole[0] - other.pole[0]);
  const names = blockNames(
    order.map(({ streets: bounding, pole }) => ({ streets: bounding, pole })),
    border.flat(),
    (id) => lineOf.get(id) ?? [],
  );
  return order.map(({ face, streets: bounding }, index): Zone => {
    const { nameZh, nameEn } = names[index] as { nameZh: string; nameEn: string };
    return {
      id: `block-${String(index + 1).padStart(2, "0")}`,
      kind: "block",
      nameZh,
      nameEn,
      initials: initialsOf(nameZh),
      residents: 0,
      workers: 0,
      source: computedSource,
      ...provenanceOf(bounding.length > 0 ? bounding : [boundary]),
      geometry: {
        type: "Polygon",
        coordinates: [face.shell, ...face.holes].map((ring) => ring.map((xy) => frame.toLonLat(xy))),
      },
    };
  });
}

/** The oldest date and the worst accuracy of what bounds a block, and how much of it was estimated. */
function provenanceOf(bounding: readonly Pick<Street, "date" | "accuracyM" | "estimated">[]) {
  const estimated = bounding.filter((street) => street.estimated).length;
  const [zh, ofThem] = estimated > 0 ? [`，其中 ${estimated} 条为估计`, `, ${estimated} of them estimated`] : ["", ""];
  const note = `由周边 ${bounding.length} 条街道围合计算${zh} / computed from ${bounding.length} bounding streets${ofThem}`;
  return {
    date: bounding.map(({ date }) => date).sort()[0] ?? "",
    accuracyM: Math.max(...bounding.map(({ accuracyM }) => accuracyM)),
    // A block is no surer than the streets that bound it.
    estimated: estimated > 0,
    note,
  };
}

/** The point of a face farthest from its border. Exact to 5 m, which is enough to tell inside from outside. */
const poleOf = (rings: readonly (readonly Xy[])[]): Xy => {
  const [x, y] = polylabel(rings, 5);
  return [x, y];
};

/** Short straight lines from street ends to the nearest line within `gapM`, where the end touches none. */
function bridgedGaps(lines: readonly Line[]): Line[] {
  return lines.flatMap(({ owner, points }) => {
    if (owner === boundaryOwner) return [];
    return [points[0] as Xy, points.at(-1) as Xy].flatMap((end): Line[] => {
      let best: { at: Xy; distance: number } | null = null;
      for (const other of lines) {
        if (other.owner === owner) continue;
        for (let i = 1; i < other.points.length; i++) {
          const [a, b] = [other.points[i - 1] as Xy, other.points[i] as Xy];
          const { t, distance: gap } = nearestOnSegment(end, a, b);
          if (!best || gap < best.distance) best = { at: along(a, b, t), distance: gap };
        }
      }
      return best && best.distance > 0 && best.distance <= gapM ? [{ owner, level: 0, points: [end, best.at] }] : [];
    });
  });
}

/** The arrangement without the edges between each sliver and the neighbour it shares the longest border with. */
function withoutSlivers(arrangement: Arrangement, isInside: (face: Face) => boolean): Arrangement {
  const { nodes, edges } = arrangement;
  const found: Faces = facesOf(arrangement);
  const group = found.faces.map((face, index) => (isInside(face) ? index : -1));
  const groupOf = (face: number) => (face === -1 ? -1 : (group[face] as number));
  const lengthM = edges.map(({ a, b }) => distance(nodes[a] as Xy, nodes[b] as Xy));
  for (;;) {
    const size = new Map<number, { area: number; perimeter: number; shared: Map<number, number> }>();
    found.faces.forEach(({ areaM2 }, face) => {
      const of = groupOf(face);
      if (of === -1) return;
      const entry = size.get(of) ?? { area: 0, perimeter: 0, shared: new Map() };
      entry.area += areaM2;
      size.set(of, entry);
    });
    edges.forEach((_, edge) => {
      const [left, right] = found.sidesOf(edge).map(groupOf) as [number, number];
      if (left === right) return;
      for (const [one, other] of [
        [left, right],
        [right, left],
      ] as const) {
        const entry = size.get(one);
        if (!entry) continue;
        entry.perimeter += lengthM[edge] as number;
        if (other !== -1) entry.shared.set(other, (entry.shared.get(other) ?? 0) + (lengthM[edge] as number));
      }
    });
    const sliver = [...size]
      .filter(
        ([, { area, perimeter, shared }]) =>
          shared.size > 0 && (area < leastAreaM2 || (2 * area) / perimeter < leastWidthM),
      )
      .sort(([, one], [, other]) => one.area - other.area)[0];
    if (!sliver) break;
    const [from, { shared }] = sliver;
    const [into] = [...shared].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0] as [number, number];
    group.forEach((of, face) => {
      if (of === from) group[face] = into;
    });
  }
  const between = edges.filter((_, edge) => {
    const [left, right] = found.sidesOf(edge).map(groupOf) as [number, number];
    return left !== right;
  });
  return { nodes, edges: between };
}
