export const lensTexts = {
  "lens.indicator": "Indicator",
  "lens.linkage": "Linkage index, on foot",
  "lens.coverage": "Residents who can walk to: {{class}}",
  "lens.none":
    "None of the class in the data, or the standard sets no radius for it: not assessed. Choose another indicator or living circle.",
  "lens.units": "Units",
  "lens.units.note": "One indicator through every unit: how many people live at which value",
  "lens.unit.grid": "Square",
  "lens.unit.compound": "Compound",
  "lens.unit.community": "Committee",
  "lens.unit.block": "Block",
  "lens.unit.subdistrict": "Subdistrict",
  "lens.count": "{{count}} of them",
  "lens.seen": "still seen",
  "lens.spread": "spread {{spread}}",
  "lens.hidden":
    "At the unit “{{unit}}”, {{share}} of the differences can no longer be seen: people who live differently become one figure.",
  "lens.hides": "Units at one half or more with somebody inside who reaches nothing at all: {{count}}.",
  "lens.hides.short": "hiding: {{count}}",
  "lens.hides.row": "somebody inside reaches nothing",
  "lens.notAssessed.no_people": "nobody lives here: not assessed",
  "lens.notAssessed.no_boundaries": "the package has no borders of this unit: not assessed",
  "lens.rows": "By unit: {{unit}}",
  "lens.rows.note": "lowest first; the bar runs from the least to the most inside, the mark is the mean",
  "lens.value": "Mean",
  "lens.inside": "Inside",
  "lens.range": "inside from {{least}} to {{most}}",
  "lens.below": "{{share}} of people below half of it",
  "lens.square": "Square of 100 m",
  "lens.outside": "In no block",

  "lens.explain.coverage":
    "Rule A8.1: a doorstep counts 1 where the facility is within the radius on foot, else 0; the mean by unit is weighed by people.",
  "lens.explain.linkage":
    "Rules A8.1 and A2.4: kinds of zone within reach on foot over the kinds assessed, at each doorstep; the mean by unit is weighed by people.",
  "lens.explain.inputs":
    "{{people}} people, doorsteps every {{grid}}; squares of 100 m stand in for buildings (rule A8.2). “Still seen” is the unit’s variance as a share of the finest one’s (A8.4); a unit at one half or more hides somebody who reaches nothing (A8.5).",
  "lens.explain.accuracy":
    "People are spread evenly over a compound’s ground, so differences inside one come from the way to its gates alone, not from real buildings.",
} as const;
