import type { Localized } from "../../values/localized.ts";
import { explanationTitle } from "./explanation.ts";
import type { ExplanationLine } from "./explanation.ts";

/** The explanation as it is recorded with an entry: each line's words in every language of the program, for ever. */
export function recordedExplanation(
  lines: readonly ExplanationLine[],
  locales: readonly string[],
): { titles: Localized; points: number }[] {
  return lines.map((line) => ({
    titles: Object.fromEntries(locales.map((locale) => [locale, explanationTitle(line, locale)])),
    points: line.points,
  }));
}
