export const accountsTexts = {} as const;
