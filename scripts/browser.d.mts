/** The path of a Chromium that runs, or null. Ends the process if CHROME_PATH names none. */
export function findChromium(): string | null;
