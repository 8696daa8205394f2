export const sitingTexts = {} as const;
