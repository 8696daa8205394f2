export const gapsTexts = {
  "gaps.remedy": "可补：{{works}}。本处{{people}}能走到，全区共{{all}}。",
  "gaps.remedy.none": "试过的门和通道都补不上；也许该添一处设施。",
  "gaps.scenario": "{{class}}补缺口",
  "gaps.remedy.explain": "补救",
  "gaps.remedy.rule":
    "依次试：开一扇关着的门、开一个院子的全部门、沿直线在每道墙开门并跨过每道屏障；都在路网上算过，取让本处最多人走到的（规则 A3.5、A3.6）。",
} as const;
