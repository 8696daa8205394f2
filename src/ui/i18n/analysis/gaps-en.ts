export const gapsTexts = {
  "gaps.remedy": "Could be mended: {{works}}. It brings {{people}} here, {{all}} in all.",
  "gaps.remedy.none": "No gate or crossing that was tried mends it; it may need a facility.",
  "gaps.scenario": "Mending gaps: {{class}}",
  "gaps.remedy.explain": "Remedy",
  "gaps.remedy.rule":
    "Tried in turn: one shut gate opened, all gates of a compound opened, a gate in every wall and a way over every barrier on the straight line. Each is worked out on the network; the one that brings most people of the gap counts (rules A3.5, A3.6).",
} as const;
