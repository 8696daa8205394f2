export const checkUpTexts = {} as const;
