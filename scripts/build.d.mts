/** Builds dist/ if anything it is made of has changed. False if the build failed. */
export function ensureBuilt(): Promise<boolean>;
