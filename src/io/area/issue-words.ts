/** What is wrong and what to do about it, in one language. */
export interface Words {
  readonly what: string;
  readonly whatToDo: string;
}
export type Params = Readonly<Record<string, string | number>>;
type Say = (p: Params) => readonly [what: string, whatToDo: string];
export interface Sentence {
  readonly en: Say;
  readonly zh: Say;
}

/** Every issue of an area package by its stable code; a code is never renamed, for reports and tests hold on to it. */
export const sentences = {
  file_missing: {
    en: () => ["the file is missing", "check the address, and that the file was copied with the package"],
    zh: () => ["文件缺失", "请检查地址，并确认该文件已随数据包一起复制"],
  },
  file_unreachable: {
    en: (p) => [`the file could not be fetched (${p.detail})`, "check the network connection and try again"],
    zh: (p) => [`无法获取文件（${p.detail}）`, "请检查网络连接后重试"],
  },
  file_malformed: {
    en: (p) => [`the file is not JSON (${p.detail})`, "export it again as UTF-8 JSON"],
    zh: (p) => [`文件不是有效的 JSON（${p.detail}）`, "请重新导出为 UTF-8 编码的 JSON"],
  },
  path_unsafe: {
    en: (p) => [
      `the manifest names a path outside the package: "${p.path}"`,
      "use a plain relative path such as zones.geojson",
    ],
    zh: (p) => [`清单中的路径超出数据包：“${p.path}”`, "请使用普通的相对路径，例如 zones.geojson"],
  },
  format_unknown: {
    en: (p) => [
      `this is not an area manifest: format is "${p.found}"`,
      'open an area.json whose format is "siqu-area"',
    ],
    zh: (p) => [`不是区域清单：format 为“${p.found}”`, "请打开 format 为“siqu-area”的 area.json"],
  },
  version_unknown: {
    en: (p) => [
      `version ${p.found} of the format is not known`,
      `build the package for version ${p.wanted}, or update Siqu`,
    ],
    zh: (p) => [`不支持的格式版本 ${p.found}`, `请按版本 ${p.wanted} 重新生成数据包，或更新本软件`],
  },
  area_empty: {
    en: () => ["the package has neither a boundary nor a zone", "check boundary.geojson and zones.geojson"],
    zh: () => ["数据包既没有边界也没有任何分区", "请检查 boundary.geojson 和 zones.geojson"],
  },
  layer_unlisted: {
    en: (p) => [
      `the manifest does not list the layer "${p.layer}", which is taken as empty`,
      "list it under layers, if need be with no features",
    ],
    zh: (p) => [`清单未列出图层“${p.layer}”，按空图层处理`, "请在 layers 中列出该图层，可以没有要素"],
  },
  not_collection: {
    en: () => ["the file is not a GeoJSON FeatureCollection", "export it as GeoJSON (RFC 7946, WGS 84)"],
    zh: () => ["文件不是 GeoJSON FeatureCollection", "请导出为 GeoJSON（RFC 7946，WGS 84）"],
  },
  too_many_features: {
    en: (p) => [
      `${p.found} features are more than the ${p.limit} that are read; the rest is left out`,
      "split the area, or thin the layer",
    ],
    zh: (p) => [`共有 ${p.found} 个要素，超过可读取的 ${p.limit} 个，其余被略去`, "请拆分区域或精简该图层"],
  },
  count_differs: {
    en: (p) => [
      `the manifest says ${p.said} features, the file has ${p.found}; the file is believed`,
      "build the package again, or copy it whole",
    ],
    zh: (p) => [`清单记载 ${p.said} 个要素，文件中有 ${p.found} 个，以文件为准`, "请重新生成或完整复制数据包"],
  },
  feature_malformed: {
    en: () => ["this is not a GeoJSON Feature with properties", "remove it or give it type, geometry and properties"],
    zh: () => ["不是带有 properties 的 GeoJSON Feature", "请删除，或补全 type、geometry、properties"],
  },
  id_invalid: {
    en: () => ["the property id is missing or not a short text", "give it an id that is unique in the package"],
    zh: () => ["属性 id 缺失或不是简短文本", "请赋予在整个数据包内唯一的 id"],
  },
  id_duplicate: {
    en: (p) => [`the id is already used in ${p.other}`, "give one of the two another id"],
    zh: (p) => [`该 id 已在 ${p.other} 中使用`, "请为其中一个换用别的 id"],
  },
  geometry_type: {
    en: (p) => [`the geometry is ${p.found}, not ${p.wanted}`, `draw it as ${p.wanted}`],
    zh: (p) => [`几何类型为 ${p.found}，应为 ${p.wanted}`, `请绘制为 ${p.wanted}`],
  },
  coordinate_invalid: {
    en: (p) => [
      `a position is not [longitude, latitude] in degrees: ${p.found}`,
      "export it in WGS 84, longitude first",
    ],
    zh: (p) => [`坐标不是以度为单位的 [经度, 纬度]：${p.found}`, "请按 WGS 84 导出，经度在前"],
  },
  far_outside: {
    en: (p) => [
      `it lies far outside the area's bounding box, at ${p.found}`,
      "check its coordinates, or widen bbox in area.json",
    ],
    zh: (p) => [`位置 ${p.found} 远在区域范围之外`, "请检查坐标，或扩大 area.json 中的 bbox"],
  },
  line_short: {
    en: () => ["the line has fewer than two different points", "draw at least two points"],
    zh: () => ["线的不同点少于两个", "请至少绘制两个点"],
  },
  ring_short: {
    en: () => ["a ring has fewer than three different points or no area", "draw the outline again"],
    zh: () => ["多边形环的不同点少于三个，或面积为零", "请重新绘制轮廓"],
  },
  ring_unclosed: {
    en: () => [
      "a ring is not closed; it was closed with a straight line",
      "repeat the first point at the end of the ring",
    ],
    zh: () => ["多边形环未闭合，已用直线闭合", "请在环末重复首点"],
  },
  field_invalid: {
    en: (p) => [`the property ${p.field} is ${p.found}`, `it must be ${p.wanted}`],
    zh: (p) => [`属性 ${p.field} 的值为 ${p.found}`, `应为 ${p.wanted}`],
  },
  field_assumed: {
    en: (p) => [`the property ${p.field} is ${p.found}; ${p.value} is assumed`, `state it as ${p.wanted}`],
    zh: (p) => [`属性 ${p.field} 的值为 ${p.found}，按 ${p.value} 处理`, `请填写为 ${p.wanted}`],
  },
  field_ignored: {
    en: (p) => [`the property ${p.field} is ${p.found} and is ignored`, `leave it out, or state it as ${p.wanted}`],
    zh: (p) => [`属性 ${p.field} 的值为 ${p.found}，已忽略`, `请删除，或填写为 ${p.wanted}`],
  },
  hours_not_understood: {
    en: (p) => [
      `the opening hours ${p.found} cannot be read; at a given time it counts as shut`,
      'write them as OpenStreetMap does, for example "Mo-Fr 08:00-18:00"',
    ],
    zh: (p) => [
      `开放时间 ${p.found} 无法识别，看某一时刻时按关闭处理`,
      "请按 OpenStreetMap 写法填写，例如“Mo-Fr 08:00-18:00”",
    ],
  },
  unsafe_key: {
    en: (p) => [`the property name "${p.key}" is not allowed and is ignored`, "rename the property"],
    zh: (p) => [`不允许使用属性名“${p.key}”，已忽略`, "请改用其他属性名"],
  },
  source_unknown: {
    en: (p) => [`the source "${p.source}" is not in the manifest`, "list it under sources in area.json"],
    zh: (p) => [`清单中没有来源“${p.source}”`, "请在 area.json 的 sources 中列出"],
  },
  class_unknown: {
    en: (p) => [`the facility class "${p.class}" is not in the standards file`, "use a class that is, or add it there"],
    zh: (p) => [`标准文件中没有设施类别“${p.class}”`, "请使用已有类别，或在标准文件中添加"],
  },
  reference_missing: {
    en: (p) => [`${p.field} names "${p.target}", which is not in the package`, "correct the id, or add what it names"],
    zh: (p) => [`${p.field} 指向“${p.target}”，但数据包中没有它`, "请更正 id，或补充所指要素"],
  },
  reference_ignored: {
    en: (p) => [
      `${p.field} names "${p.target}", which is not in the package; ${p.value} is assumed`,
      "correct the id, or add what it names",
    ],
    zh: (p) => [`${p.field} 指向“${p.target}”，但数据包中没有它，按${p.value}处理`, "请更正 id，或补充所指要素"],
  },
  park_people: {
    en: (p) => [
      `a park has ${p.found} residents; they are left out`,
      "draw the homes as a community of their own, with the residents",
    ],
    zh: (p) => [`园区填了居民 ${p.found} 人，未计入`, "请把其中的住宅画成单独的社区，并填写居民数"],
  },
  block_people: {
    en: (p) => [
      `a block has ${p.found} residents, which would count people twice; 0 is assumed`,
      "give residents to communities and campuses only",
    ],
    zh: (p) => [`街区带有 ${p.found} 名居民，会重复计数，按 0 处理`, "请只为社区和校区填写居民数"],
  },
  people_none: {
    en: () => [
      "nobody lives in the area, so no share of people can be given",
      "state people in area.json and residents of the zones",
    ],
    zh: () => ["区域内没有居民，无法计算人口比例", "请在 area.json 中填写 people，并为分区填写居民数"],
  },
  people_differ: {
    en: (p) => [
      `the zones hold ${p.found} residents, the manifest says ${p.said}; the zones are believed`,
      "make both agree",
    ],
    zh: (p) => [`各分区共 ${p.found} 名居民，清单记载 ${p.said} 名，以分区为准`, "请使两者一致"],
  },
  streets_none: {
    en: () => ["there are no streets, so walks cannot be measured; only radii can", "add the street network"],
    zh: () => ["没有街道，无法计算步行距离，只能按半径计算", "请补充街道网络"],
  },
  boundary_none: {
    en: () => ["there is no sound boundary; the bounding box stands in", "add one Polygon to boundary.geojson"],
    zh: () => ["没有可用的边界，以外包矩形代替", "请在 boundary.geojson 中添加一个 Polygon"],
  },
  boundary_many: {
    en: (p) => [`there are ${p.found} boundaries; the first is taken`, "leave one Polygon"],
    zh: (p) => [`有 ${p.found} 个边界，取第一个`, "请只保留一个 Polygon"],
  },
} as const satisfies Record<string, Sentence>;

export type IssueCode = keyof typeof sentences;
