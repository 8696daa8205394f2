export const emergencyTexts = {
  "emergency.closed": "封闭的地面",
  "emergency.closed.none": "还没有封闭任何地面。在地图上画一片，或先选中一个分区、片区再把它封闭，就能看到谁受影响。",
  "emergency.draw": "画封闭的地面",
  "emergency.closeSelected": "封闭「{{name}}」",
  "emergency.piece": "第 {{number}} 片 · {{area}}",
  "emergency.open": "解除",
  "emergency.open.piece": "解除第 {{number}} 片",
  "emergency.open.all": "全部解除",
  "emergency.fault.small": "这片地面太小：至少要三个角点、100 平方米以上。请重画。",
  "emergency.fault.crosses": "轮廓自己相交，围不成一片地面。请重画。",
  "emergency.inside": "住在封闭地内",
  "emergency.inside.note": "共封闭 {{area}}。这些人另计：「封闭后」不算走得到，也不算走不出去。",
  "emergency.lost": "减少 {{lost}} = 住在封闭地内 {{inside}} + 绕远后超出 {{m}} {{further}} + 走不出去 {{cutOff}}",
  "emergency.lost.bounds":
    "减少 {{lost}}：住在封闭地内的至多 {{inside}}，走不出去的至多 {{cutOff}}（两者都含平时就在 {{m}}外的人），其余是绕远后超出 {{m}}。",
  "emergency.notAssessed": "数据中没有可去的地方，未评估",
  "emergency.within": "步行 {{m}}内",
  "emergency.before": "平时",
  "emergency.after": "封闭后",
  "emergency.cutOff": "走不出去",
  "emergency.changed": "{{count}} 个社区或校区受影响，影响大的在前",
  "emergency.unchanged": "没有社区或校区受影响",
  "emergency.of": "共 {{people}} 人",
  "emergency.ramp": "封闭后仍走得到的居民（%）",
  "emergency.explain.rule":
    "规则 A9.2、A9.6–A9.8：住处到最近一处可用的地方，沿路网步行不超过规定距离。封闭后，封闭地面上的路、门和设施都不能用。",
  "emergency.explain.streets":
    "规则 A9.2、A9.7–A9.9：住处到最近的支路及以上道路，步行不超过规定距离，以此近似消防车能到门前。院内通道的宽度与高度、消火栓和消防站，数据包都没有。",
  "emergency.explain.inside":
    "规则 A9.8：封闭的地面合起来量，重叠只算一次；里面的人按取点计，在「封闭后」不算走得到，也不算走不出去。",
  "emergency.explain.inputs": "{{people}}，按取点摊开；{{places}} 处可用的地方或路段。",
  "emergency.explain.accuracy": "步行近似，不是疏散模拟：不计拥堵、楼梯与夜间。人口为估计，距离随门与街道的位置精度。",
} as const;
