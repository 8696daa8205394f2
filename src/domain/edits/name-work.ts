import type { Area, CrossingKind } from "../area.ts";
import type { Effect } from "../effects.ts";

interface TwoNames {
  readonly name: string;
  readonly nameEn: string;
}

const crossings: Readonly<Record<CrossingKind, TwoNames>> = {
  bridge: { name: "桥", nameEn: "bridge" },
  footbridge: { name: "人行天桥", nameEn: "footbridge" },
  underpass: { name: "地下通道", nameEn: "underpass" },
  level_crossing: { name: "平交道口", nameEn: "level crossing" },
};

/** What a work is first called, in both languages, whichever is spoken. */
export function namesOfWork(area: Area, effect: Effect): TwoNames {
  const named = (things: readonly { readonly id: string; readonly nameZh: string; readonly nameEn: string }[]) => {
    return (id: string): TwoNames => {
      const { nameZh = "", nameEn = "" } = things.find((one) => one.id === id) ?? {};
      return { name: nameZh || nameEn || id, nameEn: nameEn || nameZh || id };
    };
  };
  const zone = named(area.zones);
  switch (effect.kind) {
    case "opened_gate": {
      const { name, nameEn } = named(area.gates)(effect.gate);
      return { name: `开放${name}`, nameEn: `Open ${nameEn}` };
    }
    case "shared_resource": {
      const { name, nameEn } = named(area.facilities)(effect.facility);
      return { name: `共享${name}`, nameEn: `Share ${nameEn}` };
    }
    case "new_gate": {
      const { name, nameEn } = zone(effect.zone);
      return { name: `${name}新开门`, nameEn: `New gate of ${nameEn}` };
    }
    case "new_facility": {
      const { name, nameEn } = named(area.standards.classes)(effect.class);
      return { name: `新增${name}`, nameEn: `New ${nameEn.toLowerCase()}` };
    }
    case "new_crossing": {
      const over = effect.barriers.map(named(area.barriers));
      const kind = crossings[effect.crossing];
      return {
        name: `跨${over.map(({ name }) => name).join("、")}的${kind.name}`,
        nameEn: `New ${kind.nameEn} over ${over.map(({ nameEn }) => nameEn).join(" and ")}`,
      };
    }
  }
}
