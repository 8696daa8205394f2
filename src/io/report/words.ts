import type { EstimatedInput, NotAssessed } from "#domain/answers/check-up.ts";
import type { LensUnit } from "#domain/answers/lens.ts";
import type { CandidateKind, SitingFault } from "#domain/answers/siting.ts";
import type { CrossingKind, LayerId, RenewalType, Stage } from "#domain/area.ts";
import type { CommunityArea, Dimension, IndicatorUnit, Verdict } from "#domain/check-up.ts";
import type { WorkNature } from "#domain/records.ts";
import type { Assumption } from "#domain/results.ts";
import type { CircleTier } from "#domain/standards.ts";
import type { Method, ZoneKind } from "#domain/terms.ts";

/** Words of the report in both languages. They stand here and not with the interface's: they are part of a file. */
export type Pair = readonly [zh: string, en: string];

export const kindWords: Readonly<Record<ZoneKind, Pair>> = {
  block: ["街区", "block"],
  campus: ["校区", "campus"],
  park: ["园区", "science park"],
  community: ["社区", "community"],
};

export const methodWords: Readonly<Record<Method, Pair>> = {
  walk: ["步行", "on foot"],
  radius: ["半径", "by radius"],
};

export const tierWords: Readonly<Record<CircleTier, Pair>> = {
  5: ["五分钟生活圈", "5-minute living circle"],
  10: ["十分钟生活圈", "10-minute living circle"],
  15: ["十五分钟生活圈", "15-minute living circle"],
};

export const crossingWords: Readonly<Record<CrossingKind, Pair>> = {
  bridge: ["桥", "bridge"],
  footbridge: ["人行天桥", "footbridge"],
  underpass: ["地下通道", "underpass"],
  level_crossing: ["平交道口", "level crossing"],
};

export const assumptionWords: Readonly<Record<Assumption["code"], Pair>> = {
  porous_zone: ["没有已知的门，按四周可进出处理", "no known gate: taken to be open all round"],
  assumed_street_door: [
    "位于院墙之内，按另有临街门处理",
    "lies inside a compound: taken to have a door of its own on the street",
  ],
  estimated_gates: ["门的位置为估计", "gate put where it is likely"],
  estimated_facilities: ["设施位置为估计", "facility put where it is likely"],
  far_from_street: ["离街道较远，没有门接到街道", "far from any street: none of its gates reaches one"],
  hours_taken_as_open: ["定时开放的门按开放处理", "open at certain hours: taken as open"],
  hours_not_understood: ["开放时间无法识别，按关闭处理", "opening hours not understood: taken as closed"],
  street_clipped: [
    "院内的街道段不计入路网，院内按直线乘绕行系数走",
    "street inside a compound left out: walking there is the straight line times the detour factor",
  ],
  door_without_street: ["四周没有街道的设施：无人能走到", "door that no street comes near: nobody walks to it"],
  crossing_left_out: ["步道碰到了未注明穿过的阻隔，未计入", "footway meets a barrier it does not name: left out"],
};

export const dimensionWords: Readonly<Record<Dimension, Pair>> = {
  housing: ["住房", "housing"],
  community: ["小区（社区）", "community"],
  block: ["街区", "block"],
  district: ["城区", "district"],
};

export const groupWords: Readonly<Record<CommunityArea, Pair>> = {
  services: ["基本公共服务", "services"],
  commerce: ["便民商业", "shops"],
  utilities: ["市政配套", "utilities"],
  public_space: ["公共活动空间", "public space"],
  property: ["物业管理", "property management"],
  governance: ["社区管理机制", "governance"],
};

export const verdictWords: Readonly<Record<Verdict, Pair>> = {
  pass: ["达标", "pass"],
  short: ["不达标", "short"],
  not_assessed: ["未评估", "not assessed"],
  no_threshold: ["无标准值", "no threshold"],
};

export const notAssessedWords: Readonly<Record<NotAssessed, Pair>> = {
  no_people: ["无人居住", "nobody lives there"],
  class_unknown: ["标准文件不含此类设施", "the standards do not know the class"],
  no_radius: ["标准未定服务半径", "the standards set no radius"],
  no_facility: ["数据包中没有此类设施", "the package holds no facility of the class"],
  no_greens: ["数据包中没有此类绿地", "the package holds no such green space"],
  no_shared_resource: ["数据包中没有共享资源", "the package holds no shared resource"],
  no_statistic: ["数据包中没有这项统计", "the package lacks a statistic"],
  not_in_package: ["数据包答不了", "an area package does not hold it"],
};

export const inputWords: Readonly<Record<EstimatedInput, Pair>> = {
  zones: ["各区边界与人口", "zones and their people"],
  facilities: ["设施", "facilities"],
  gates: ["门", "gates"],
  streets: ["街道", "streets"],
  crossings: ["过街通道", "crossings"],
  greens: ["绿地", "green spaces"],
  statistics: ["统计", "statistics"],
};

/** Empty for what carries its unit in the figure. */
export const unitWords: Readonly<Record<IndicatorUnit, Pair>> = {
  share: ["", ""],
  index: ["", ""],
  yes_no: ["", ""],
  count: ["处", ""],
  m2: ["m²", "m²"],
  m2_per_person: ["m²/人", "m² a person"],
  m2_per_100_households: ["m²/百户", "m² for 100 households"],
};

export const lensUnitWords: Readonly<Record<LensUnit, Pair>> = {
  grid: ["楼栋（100 m 方格）", "building (100 m square)"],
  compound: ["小区", "compound"],
  community: ["社区", "community"],
  block: ["街区", "block"],
  subdistrict: ["街道", "subdistrict"],
};

export const candidateWords: Readonly<Record<CandidateKind, Pair>> = {
  idle_land: ["待更新用地", "land worth renewing"],
  site: ["规划中的更新片区", "renewal area of the plan"],
  zone: ["院内用房", "room in a compound"],
  shared: ["开放现有设施", "facility to be shared"],
  gate: ["打开现有的门", "gate to be opened"],
};

export const faultWords: Readonly<Record<SitingFault, Pair>> = {
  class_unknown: ["标准文件不含此类设施。", "The standards do not know that facility class."],
  no_radius: [
    "标准未给这类设施定服务半径，请改用 --objective distance。",
    "The standard sets no radius for that class; ask with --objective distance.",
  ],
  no_people: ["数据包中没有居民，无从选址。", "Nobody lives in the area, so there is nobody to serve."],
  no_candidates: [
    "没有所选类型的候选点，请用 --candidates 另选。",
    "There is no candidate of these kinds; choose others with --candidates.",
  ],
  count_invalid: ["数量须为正整数。", "--count takes a whole number from 1."],
  too_many_kept: [
    "必选点多于数量，请增大 --count 或少选。",
    "More candidates are kept than --count allows; raise it or keep fewer.",
  ],
  kept_unknown: [
    "--keep 中有不存在或重复的候选点，请用 --json 查看候选点编号。",
    "--keep names a candidate twice, or one that is none of the candidates; --json lists their ids.",
  ],
  kept_over_budget: ["必选点已超预算。", "What is kept costs more than --budget; raise it or keep less."],
  budget_invalid: [
    "预算须为非负数，并给出各类造价。",
    "--budget needs an amount from 0, and --cost for each kind of candidate.",
  ],
};

export const renewalWords: Readonly<Record<RenewalType, Pair>> = {
  residential: ["居住类", "residential"],
  industrial: ["产业类", "industrial"],
  facility: ["设施类", "facility"],
  public_space: ["公共空间类", "public space"],
  comprehensive: ["区域综合性", "comprehensive"],
};

export const stageWords: Readonly<Record<Stage, Pair>> = {
  reserve: ["储备项目库", "reserve"],
  programme: ["实施项目库", "programme"],
  scheme: ["实施方案申报", "scheme"],
  review: ["联合审查", "joint review"],
  notice: ["公示", "public notice"],
  works: ["实施", "works"],
  acceptance: ["验收", "acceptance"],
};

export const natureWords: Readonly<Record<WorkNature, Pair>> = {
  hardware: ["硬件", "hardware"],
  software: ["软件", "software"],
};

export const layerWords: Readonly<Record<LayerId, Pair>> = {
  boundary: ["街道界线", "boundary"],
  zones: ["四区", "zones"],
  gates: ["门", "gates"],
  streets: ["街道", "streets"],
  barriers: ["阻隔", "barriers"],
  crossings: ["过街通道", "crossings"],
  facilities: ["设施", "facilities"],
  greens: ["绿地与水面", "green spaces and water"],
  heritage: ["铁路遗存", "heritage"],
  rails: ["轨道", "rails"],
  sites: ["待更新用地", "sites worth renewing"],
};

export const weekdayWords: readonly Pair[] = [
  ["周一", "Monday"],
  ["周二", "Tuesday"],
  ["周三", "Wednesday"],
  ["周四", "Thursday"],
  ["周五", "Friday"],
  ["周六", "Saturday"],
  ["周日", "Sunday"],
];
