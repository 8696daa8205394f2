import type { Figure } from "#domain/standards.ts";
import type { Text } from "../i18n/use-text.ts";
import { metresText } from "./format.ts";

/** Where a figure of a standard stands, what it says, and how sure we are of it. */
export const clauseText = (
  { source, clause, confidence, radiusM }: Figure & { readonly radiusM?: number },
  text: Text,
): string =>
  [
    source,
    clause,
    ...(radiusM === undefined ? [] : [metresText(radiusM, text)]),
    text.t(`explain.confidence.${confidence}`),
  ].join(" · ");
