export const emergencyTexts = {
  "emergency.closed": "Closed ground",
  "emergency.closed.none":
    "No ground is closed yet. Draw some on the map, or select a zone or a renewal area and close that, to see whom it touches.",
  "emergency.draw": "Draw closed ground",
  "emergency.closeSelected": "Close “{{name}}”",
  "emergency.piece": "Piece {{number}} · {{area}}",
  "emergency.open": "Reopen",
  "emergency.open.piece": "Reopen piece {{number}}",
  "emergency.open.all": "Reopen all of it",
  "emergency.fault.small": "This is too small: it needs three corners and at least 100 m². Draw it again.",
  "emergency.fault.crosses": "The outline crosses itself, so it bounds no ground. Draw it again.",
  "emergency.inside": "Living on closed ground",
  "emergency.inside.note":
    "Closed: {{area}}. They are counted apart: afterwards neither as within reach nor as cut off.",
  "emergency.lost":
    "{{lost}} fewer = {{inside}} on closed ground + {{further}} now further than {{m}} + {{cutOff}} cut off",
  "emergency.lost.bounds":
    "{{lost}} fewer: at most {{inside}} on closed ground and at most {{cutOff}} cut off (both hold people who usually were beyond {{m}}); the others are now further than {{m}}.",
  "emergency.notAssessed": "nowhere to go in the data: not assessed",
  "emergency.within": "within {{m}} on foot",
  "emergency.before": "Usually",
  "emergency.after": "Closed",
  "emergency.cutOff": "Cut off",
  "emergency.changed": "Communities and campuses touched: {{count}}, the hardest hit first",
  "emergency.unchanged": "No community or campus is touched",
  "emergency.of": "of {{people}}",
  "emergency.ramp": "Residents still within reach (%)",
  "emergency.explain.rule":
    "Rules A9.2 and A9.6 to A9.8: the way on foot from home to the nearest place that serves is within the distance named. With ground closed, its ways, gates and facilities are of no use.",
  "emergency.explain.streets":
    "Rules A9.2 and A9.7 to A9.9: home is within the distance named of a branch road or wider, which stands in for a fire engine reaching the door. The package says nothing of widths and heights inside compounds, hydrants or fire stations.",
  "emergency.explain.inside":
    "Rule A9.8: closed ground is measured together, overlaps once. Whoever lives on it, by doorstep, counts neither as within reach afterwards nor as cut off.",
  "emergency.explain.inputs": "{{people}}, spread over doorsteps; places or stretches that serve: {{places}}.",
  "emergency.explain.accuracy":
    "An approximation on foot, no evacuation model: no crowding, stairs or night. People are estimates; distances are as good as gates and streets are placed.",
} as const;
