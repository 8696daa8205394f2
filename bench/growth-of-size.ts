// One size of the district, in a process of its own: prints its measurements as JSON.
import { discCoverageOf } from "../src/analysis/disc-coverage.ts";
import { dragFrame, groundOf } from "../src/analysis/geometry/drag-frame.ts";
import { distanceMatrix, nearestSources } from "../src/analysis/network/search.ts";
import { discUnion } from "../src/geo/disc-union.ts";
import { outlinesOf } from "../src/geo/outlines.ts";
import { polygonIndex, polygonOfEach } from "../src/geo/polygon-index.ts";
import { type District, districtOf, sizes } from "./district.ts";
import { areaOfDistrict } from "./district-area.ts";
import { type Measured, measured, measureQuestions } from "./questions.ts";
import { sample, seeded } from "./random.ts";
import { graphOfDistrict, seedsAt } from "./rows/network.ts";

const times = 5;

function measureParts(district: District): Measured[] {
  const { nodes, facilities, communities, size } = district;
  const parts: Measured[] = [];
  const keep = <Result>([result, part]: [Result, Measured]): Result => {
    parts.push(part);
    return result;
  };
  const graph = keep(measured("graph", times, () => graphOfDistrict(district)));
  const random = seeded(51);
  const doors = seedsAt(sample(facilities.length / 20, nodes.length, random));
  keep(measured("nearest door of all nodes", times, () => nearestSources(graph, doors)));
  const some = () => seedsAt(sample(Math.max(2, size.edges / 500), nodes.length, random));
  const [from, to] = [some(), some()];
  keep(measured("matrix within 1 km", times, () => distanceMatrix(graph, from, to, 1_000_000)));
  const outlines = outlinesOf(communities);
  const [xs, ys] = [0, 1].map((axis) => Float64Array.from(facilities, ({ at }) => at[axis] as number)) as [
    Float64Array,
    Float64Array,
  ];
  keep(measured("disc coverage", times, () => discCoverageOf(outlines, discUnion(xs, ys, 300))));
  const index = keep(measured("polygon index", times, () => polygonIndex(communities)));
  keep(measured("facilities in polygons", times, () => polygonOfEach(index, xs, ys)));
  const middles = district.buildings.map(({ ring }) => ring[0] as readonly [number, number]);
  const ground = keep(measured("ground of a drag", times, () => groundOf(middles, communities)));
  keep(measured("one drag frame", times, () => dragFrame(ground, communities[0] ?? [])));
  return parts;
}

const size = Object.values(sizes).find(({ name }) => name === process.argv[2]);
if (!size) throw new Error(`No district of size ${process.argv[2]}; there are ${Object.keys(sizes).join(", ")}.`);
const district = districtOf(size);
const parts = measureParts(district);
const analyses = await measureQuestions(areaOfDistrict(district), times);
// Kilobytes, as the system counts them.
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ edges: size.edges, peakBytes, measured: [...parts, ...analyses] }));
