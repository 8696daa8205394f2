import type { Area } from "#domain/area.ts";
import type { AreaIssue } from "#io/area/issues.ts";

type Layers = Omit<Area, "manifest" | "boundary">;
type Report = (issue: AreaIssue) => void;

/** What the references of a package point to, and the files named in issues. */
interface Named {
  readonly files: Readonly<Record<"zones" | "gates" | "facilities" | "crossings", string>>;
  readonly report: Report;
}

/**
 * The layers with every reference resolved: features that hang on something missing are dropped, references that
 * can be done without are taken away. Facility classes are checked only where there are standards to check against.
 */
export function resolveReferences<T extends Layers>(layers: T, { files, report }: Named): T {
  const compounds = new Set(layers.zones.filter(({ kind }) => kind !== "block").map(({ id }) => id));
  const barriers = new Set(layers.barriers.map(({ id }) => id));
  const classes = new Set(layers.standards.classes.map(({ id }) => id));

  const zones = layers.zones.map((zone) => {
    // Only campuses and communities are rows of the tables: people elsewhere would be counted by some and not by others.
    if (zone.kind === "campus" || zone.kind === "community" || zone.residents === 0) return zone;
    report({
      file: files.zones,
      feature: zone.id,
      code: zone.kind === "block" ? "block_people" : "park_people",
      params: { found: zone.residents },
      severity: "assumed",
    });
    return { ...zone, residents: 0 };
  });

  const gates = layers.gates.flatMap((gate) => {
    const issue = { file: files.gates, feature: gate.id };
    if (!compounds.has(gate.zone)) {
      report({
        ...issue,
        code: "reference_missing",
        params: { field: "zone", target: gate.zone },
        severity: "dropped",
      });
      return [];
    }
    const { opensInto, ...street } = gate;
    if (opensInto === undefined || (compounds.has(opensInto) && opensInto !== gate.zone)) return [gate];
    report({
      ...issue,
      code: "reference_ignored",
      params: { field: "opensInto", target: opensInto, value: "a gate to the street / 通向街道" },
      severity: "assumed",
    });
    return [street];
  });

  const crossings = layers.crossings.flatMap((crossing) => {
    const passed = crossing.barriers.filter((id) => {
      if (barriers.has(id)) return true;
      report({
        file: files.crossings,
        feature: crossing.id,
        code: "reference_ignored",
        params: { field: "barriers", target: id, value: "nothing / 无" },
        severity: "assumed",
      });
      return false;
    });
    if (passed.length > 0)
      return [passed.length === crossing.barriers.length ? crossing : { ...crossing, barriers: passed }];
    report({
      file: files.crossings,
      feature: crossing.id,
      code: "reference_missing",
      params: { field: "barriers", target: crossing.barriers.join(", ").slice(0, 60) },
      severity: "dropped",
    });
    return [];
  });

  const facilities = layers.facilities.flatMap((facility) => {
    const issue = { file: files.facilities, feature: facility.id };
    if (classes.size > 0 && !classes.has(facility.class)) {
      report({ ...issue, code: "class_unknown", params: { class: facility.class.slice(0, 60) }, severity: "dropped" });
      return [];
    }
    if (facility.zone === null || compounds.has(facility.zone)) return [facility];
    report({
      ...issue,
      code: "reference_missing",
      params: { field: "zone", target: facility.zone.slice(0, 60) },
      severity: "dropped",
    });
    return [];
  });

  return { ...layers, zones, gates, crossings, facilities };
}
