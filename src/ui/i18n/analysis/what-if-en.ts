export const whatIfTexts = {} as const;
