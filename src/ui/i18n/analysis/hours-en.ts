export const hoursTexts = {
  "hours.weekday": "Weekday",
  "hours.day.1": "Mon",
  "hours.day.2": "Tue",
  "hours.day.3": "Wed",
  "hours.day.4": "Thu",
  "hours.day.5": "Fri",
  "hours.day.6": "Sat",
  "hours.day.7": "Sun",
  "hours.untimed":
    "The package states the hours of no gate and no facility, so there is no day to draw, and this does not say that anything is within reach at night. Once hours are given, they show here.",
  "hours.chart": "{{class}}, within {{radius}} on foot",
  "hours.chart.label": "Residents within reach at each hour of the day; the table beneath has the same figures",
  "hours.extremes": "Most: {{most}} ({{mostAt}}); fewest: {{least}} ({{leastAt}}).",
  "hours.flat": "{{people}} all day.",
  "hours.any.line": "Dashed: {{people}} when hours are not looked at.",
  "hours.noCurve":
    "Neither the gates nor this class have stated hours, so there is no curve. When hours are not looked at: {{people}} within reach.",
  "hours.table": "Figures by the hour",
  "hours.hour": "Hour",
  "hours.served": "Within reach",
  "hours.day": "Day",
  "hours.classes": "Classes of the {{tier}}-minute circle",
  "hours.timed": "Gates and facilities with stated hours ({{count}})",
  "hours.explain.rule":
    "Rules A9.1 to A9.5: at each full hour, residents within the radius on foot through gates that are open then, of facilities that are open then. What states no hours counts as open all day.",
  "hours.explain.inputs": "{{people}}; facilities: {{doors}}; places with stated hours: {{timed}}.",
  "hours.explain.accuracy": "As good as the stated hours are true and complete; distances as in coverage (A1).",
} as const;
