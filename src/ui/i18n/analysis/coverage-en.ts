export const coverageTexts = {
  "ground.draw": "Draw the ground served",
  "ground.running": "Working out the ground served…",
  "ground.failed": "The ground served could not be worked out. Switch it off and on again.",
  "ground.stale": "What is asked with has changed: it is drawn after the next calculation.",
  "ground.what": "Ground served",
  "ground.drawn.walk": "On the map: {{class}}, ground within reach on foot",
  "ground.drawn.radius": "On the map: {{class}}, ground within the radius",
  "ground.walk": "Walk",
  "ground.radius": "Radius",
  "ground.both": "In both",
  "ground.explain.rule":
    "Rule A1.8: on foot, the stretches of street within the radius (drawn {{width}} wide) and the squares of doorsteps within it, cut to their compound; by radius, circles about the doors.",
  "ground.explain.inputs": "{{doors}} facilities, radius {{radius}}; {{who}}; detour inside compounds {{detour}}.",
  "ground.explain.accuracy":
    "On foot true to half a street’s width (every street is drawn {{width}} wide) and a doorstep’s square ({{grid}}); by radius to 0.1 % of area. Who is served is counted by doorsteps, not by this outline.",
} as const;
