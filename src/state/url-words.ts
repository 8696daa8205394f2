/** Small readers of untrusted words in an address. None throws; what is not understood becomes null or is left out. */

/** Keys and raw, still escaped values of `a=b&c=d`; the first of a key counts. */
export function words(search: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const part of search.split("&")) {
    const at = part.indexOf("=");
    if (at > 0 && !said.has(part.slice(0, at))) said.set(part.slice(0, at), part.slice(at + 1));
  }
  return said;
}

/** `?a=b&c=d` of what has a value; empty where nothing has. */
export function query(parts: readonly (readonly [string, string | null])[]): string {
  const said = parts.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
  return said.length > 0 ? `?${said.join("&")}` : "";
}

/** A short, printable name, unescaped; or null. */
export function idOf(raw: string, limit = 120): string | null {
  let text: string;
  try {
    text = decodeURIComponent(raw);
  } catch {
    return null;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return text === "" || text.length > limit || /[\u0000-\u001f\u007f]/.test(text) ? null : text;
}

export const listOf = (raw: string): readonly string[] =>
  [...new Set(raw.split(",").flatMap((part) => idOf(part) ?? []))].slice(0, 100);

export const oneOf = <T extends string>(known: readonly T[], text: string): T | null =>
  known.find((word) => word === text) ?? null;

/** A plain decimal number within bounds, or null. */
export function numberIn(text: string, low: number, high: number): number | null {
  if (!/^-?\d{1,6}(\.\d{1,12})?$/.test(text)) return null;
  const value = Number(text);
  return value >= low && value <= high ? value + 0 : null;
}

/** At most so many decimals, without trailing zeros or a minus before nothing. */
export const fixed = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)) + 0);

/** A package may lie on this host or on another web host; never behind another scheme. */
export const isAreaUrl = (url: string | null): boolean =>
  url !== null && (/^https?:\/\//i.test(url) || /^(?!\/\/)[\w./-]+$/.test(url));
