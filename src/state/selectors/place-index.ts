import type {
  Area,
  Barrier,
  Boundary,
  Crossing,
  Facility,
  Gate,
  Green,
  Heritage,
  LayerId,
  Rail,
  RenewalSite,
  Street,
  Zone,
} from "#domain/area.ts";

/** Anything of the area that has a name, with the layer it is in. */
export type Place =
  | { readonly layer: "zones"; readonly entity: Zone }
  | { readonly layer: "gates"; readonly entity: Gate }
  | { readonly layer: "streets"; readonly entity: Street }
  | { readonly layer: "barriers"; readonly entity: Barrier }
  | { readonly layer: "crossings"; readonly entity: Crossing }
  | { readonly layer: "facilities"; readonly entity: Facility }
  | { readonly layer: "greens"; readonly entity: Green }
  | { readonly layer: "heritage"; readonly entity: Heritage }
  | { readonly layer: "rails"; readonly entity: Rail }
  | { readonly layer: "sites"; readonly entity: RenewalSite }
  | { readonly layer: "boundary"; readonly entity: Boundary };

const indexes = new WeakMap<Area, ReadonlyMap<string, Place>>();

/** Everything of an area by its id. Built once an area, for the map, the search and the results all ask it. */
export function placeIndex(area: Area): ReadonlyMap<string, Place> {
  const known = indexes.get(area);
  if (known) return known;
  const index = new Map<string, Place>();
  const put = (layer: LayerId, entities: readonly { readonly id: string }[]) => {
    for (const entity of entities) index.set(entity.id, { layer, entity } as Place);
  };
  put("boundary", [area.boundary]);
  for (const layer of [
    "streets",
    "rails",
    "barriers",
    "crossings",
    "heritage",
    "greens",
    "zones",
    "gates",
    "facilities",
    "sites",
  ] as const)
    put(layer, area[layer]);
  indexes.set(area, index);
  return index;
}
