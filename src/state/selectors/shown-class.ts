interface OfClasses {
  readonly classes: readonly { readonly class: string; readonly facilities: number }[];
}

/** The class of a result that is in sight: the chosen one where it was asked, else the first that has a door. */
export function shownClass({ classes }: OfClasses, chosen: string | null): string | null {
  if (classes.some((one) => one.class === chosen)) return chosen;
  return (classes.find(({ facilities }) => facilities > 0) ?? classes[0])?.class ?? null;
}
