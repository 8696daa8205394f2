import { featureCollection, area as turfArea, intersect as turfIntersect, union as turfUnion } from "@turf/turf";
import { discCoverageOf } from "../../src/analysis/disc-coverage.ts";
import { discUnion } from "../../src/geo/disc-union.ts";
import { outlinesOf } from "../../src/geo/outlines.ts";
import type { District } from "../district.ts";
import { agree, compare, type Line, type Peer } from "../harness.ts";
import { geosCoverageOf } from "../peers/geos.ts";
import { ringAbout, turfPolygonOf } from "./shapes.ts";

/** The five-minute circle of GB 50180. */
const radiusM = 300;
/** Of a circle given to Turf, as its own `circle` makes them. */
const circleCorners = 64;

interface Discs {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

const discsOf = ({ facilities }: District, count: number): Discs => ({
  xs: Float64Array.from(facilities.slice(0, count), ({ at }) => at[0]),
  ys: Float64Array.from(facilities.slice(0, count), ({ at }) => at[1]),
});

const ownOf = ({ communities }: District, { xs, ys }: Discs) => {
  const outlines = outlinesOf(communities);
  return { name: "Siqu", run: () => discCoverageOf(outlines, discUnion(xs, ys, radiusM)) };
};

const whatOf = (count: number) => `${count.toLocaleString("en")} discs of ${radiusM} m on all communities`;

/** Every community within a share of its own area, and the sum within the same share. */
function checkAreas(outlines: ReturnType<typeof outlinesOf>, tolerance: number, name: string) {
  return (own: Float64Array, theirs: Float64Array): string => {
    let worst = 0;
    own.forEach((area, i) => {
      const off = Math.abs(area - (theirs[i] as number)) / (outlines.areas[i] as number);
      worst = Math.max(worst, off);
      agree(off <= tolerance, `${name}: ${theirs[i]} m² of community ${i}, we: ${area} m².`);
    });
    const [mine, other] = [sum(own), sum(theirs)];
    agree(Math.abs(mine - other) <= tolerance * mine, `${name}: ${other} m² in all, we: ${mine} m².`);
    return `areas equal within ${(worst * 100).toPrecision(1)} % of a community`;
  };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

export async function discLines(district: District): Promise<Line[]> {
  const geos = await geosCoverageOf(district.communities);
  const outlines = outlinesOf(district.communities);
  const lines: Line[] = [];
  for (const count of [2_000, 10_000].filter((one) => one <= district.facilities.length)) {
    const { xs, ys } = discsOf(district, count);
    const peer = (name: string, goal: number | null, run: () => Float64Array): Peer<Float64Array, Float64Array> => ({
      name,
      goal,
      run,
      check: checkAreas(outlines, 0.001, name),
    });
    const work = {
      row: "discs",
      what: whatOf(count),
      ours: ownOf(district, { xs, ys }),
      peers: [
        peer("geos-wasm, one prepared union", 25, () => geos.byOneUnion(xs, ys, radiusM)),
        peer("geos-wasm, a union by community", null, () => geos.byCommunity(xs, ys, radiusM)),
      ],
    };
    lines.push(...(await compare(work)));
  }
  return lines;
}

/** What Turf makes of it: m², NaN where it threw. */
type TurfAreas = readonly { readonly community: number; readonly areaM2: number }[];

/** Turf is given every fortieth community: each is one more intersection with the same union. */
const stride = 40;

export function turfDiscLines(district: District): Promise<Line[]> {
  const { frame } = district;
  const discs = discsOf(district, 500);
  const outlines = outlinesOf(district.communities);
  const chosen = district.communities.flatMap((rings, community) =>
    community % stride === 0 ? [{ community, shape: turfPolygonOf(rings, frame) }] : [],
  );
  const circles = Array.from(discs.xs, (x, i) =>
    turfPolygonOf([ringAbout([x, discs.ys[i] as number], radiusM, circleCorners)], frame),
  );
  const union = turfUnion(featureCollection(circles));
  return compare({
    row: "turf-discs",
    what: whatOf(500),
    ours: ownOf(district, discs),
    peers: [
      {
        name: "Turf union + intersect",
        goal: 1000,
        part: {
          share: chosen.length / outlines.count,
          says: `Turf on ${chosen.length} of ${outlines.count} communities, times ${stride}; its union is not counted`,
        },
        run: (): TurfAreas =>
          chosen.map(({ community, shape }) => {
            try {
              const part = union && turfIntersect(featureCollection([shape, union]));
              return { community, areaM2: part ? turfArea(part) : 0 };
            } catch {
              return { community, areaM2: Number.NaN };
            }
          }),
        check: (own: Float64Array, areas: TurfAreas) => {
          const known = own.slice();
          for (const { community, areaM2 } of areas) if (!Number.isNaN(areaM2)) known[community] = areaM2;
          const threw = areas.filter(({ areaM2 }) => Number.isNaN(areaM2)).length;
          return `${checkAreas(outlines, 0.005, "Turf")(own, known)}; Turf threw ${threw} times`;
        },
      },
    ],
  });
}
