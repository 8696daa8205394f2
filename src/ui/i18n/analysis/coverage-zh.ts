export const coverageTexts = {
  "ground.draw": "画出服务范围",
  "ground.running": "正在画服务范围……",
  "ground.failed": "服务范围没有算出来。请关掉再打开一次。",
  "ground.stale": "参数改过了：重新计算后才画。",
  "ground.what": "服务范围",
  "ground.drawn.walk": "图上：步行走得到{{class}}的地面",
  "ground.drawn.radius": "图上：{{class}}服务半径内的地面",
  "ground.walk": "步行",
  "ground.radius": "半径",
  "ground.both": "两者重合",
  "ground.explain.rule":
    "规则 A1.8：步行的范围是半径内走得到的街道（画成 {{width}}宽）和走得到的取点所在的方格，按院墙裁开；半径的范围是以门为圆心的圆。",
  "ground.explain.inputs": "{{doors}} 处设施，半径 {{radius}}；{{who}}；院内绕行 {{detour}}。",
  "ground.explain.accuracy":
    "步行的边界准到半条街（街道一律画成 {{width}}宽）和一格取点（{{grid}}）；半径的面积准到 0.1%。服务多少人按取点数，不按这条边界。",
} as const;
