const cjk = "[\\u3400-\\u9fff]";
const latin = "[A-Za-z0-9×±–%({]";
const before = new RegExp(`(${cjk}) (?=${latin})`, "g");
const after = new RegExp(`([A-Za-z0-9%)}²+]) (?=${cjk})`, "g");

/** Between Chinese and Latin or digits stands a thin space, not a full one. */
export const typeset = (text: string): string => text.replace(before, "$1\u2009").replace(after, "$1\u2009");
