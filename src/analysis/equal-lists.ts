/** Whether two lists hold the same items in the same order. */
export const equalLists = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, i) => item === other[i]);
