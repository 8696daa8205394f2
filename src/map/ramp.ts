/**
 * Upper bounds of the ramp's steps but the last, as shares: 0 to 20 %, ... 80 to 95 %, and the rest.
 * The last step begins at 95 % so that "all but a few" and "four in five" never look alike.
 */
export const rampBreaks = [0.2, 0.4, 0.6, 0.8, 0.95] as const;
