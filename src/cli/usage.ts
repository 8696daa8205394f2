import { type ParseArgsConfig, parseArgs } from "node:util";

/** A call whose words are off: one sentence, and exit code 2. */
export class UsageError extends Error {}

/** The words of a call as options and the rest. @throws UsageError for an option that is none, or lacks its value. */
export function wordsOf<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  words: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(/\. |\n/)[0]?.replace(/\.$/, "")}. See --help.`);
  }
}

/** Readers of words. Each throws a `UsageError` that names the option and what it takes. */

export function choice<T extends string | number>(
  name: string,
  value: unknown,
  allowed: readonly T[],
  said = value,
): T {
  if ((allowed as readonly unknown[]).includes(value)) return value as T;
  throw new UsageError(`The ${name} "${said}" is none of ${allowed.join(", ")}.`);
}

export function number(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= low && value <= high) return value;
  throw new UsageError(`--${name} takes a number from ${low} to ${high}, not "${text}".`);
}

export function wholeNumber(name: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isInteger(value) && value >= low && value <= high) return value;
  throw new UsageError(`--${name} takes a whole number from ${low} to ${high}, not "${text}".`);
}

export function position(text: string): readonly [number, number] {
  const parts = text.split(",").map(Number);
  const [lon, lat] = parts as [number, number];
  const isPair = parts.length === 2 && text.split(",").every((part) => part.trim() !== "");
  if (isPair && Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [lon, lat];
  throw new UsageError(`--from takes longitude,latitude in degrees, not "${text}".`);
}
