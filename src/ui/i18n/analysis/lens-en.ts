export const lensTexts = {} as const;
