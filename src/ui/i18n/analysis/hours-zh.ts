export const hoursTexts = {} as const;
