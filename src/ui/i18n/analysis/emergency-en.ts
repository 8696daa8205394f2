export const emergencyTexts = {} as const;
