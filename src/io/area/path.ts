/**
 * True for a path that stays inside the package: relative, forward slashes, no `..`, no scheme, query or escape.
 * A manifest is untrusted: its paths are joined to a folder or an address.
 */
export const staysInside = (path: string): boolean =>
  path.length > 0 &&
  path.length <= 200 &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  !/[\u0000-\u001f\\:?#%]/.test(path) &&
  path.split("/").every((step) => step !== "" && step !== "." && step !== "..");
