import { say, text } from "../../locales/text.ts";
import type { Localized } from "../../values/localized.ts";
import { inLocale } from "../../values/localized.ts";

/**
 * One line of "why these points". Lines are whole and sum to the points. RULE and TIER are what a
 * rule (or the tier's multiplier) comes to, rounded down; RULE_LIMIT is what its limit takes off;
 * ROUNDING is what the fractions of all rules make together; PROGRAM_LIMIT is what the program's
 * limit takes off. `titles` are the recorded version's.
 */
export interface ExplanationLine {
  readonly kind: "RULE" | "TIER" | "RULE_LIMIT" | "ROUNDING" | "PROGRAM_LIMIT";
  readonly points: number;
  readonly ruleId?: string;
  readonly version?: number;
  readonly titles?: Localized;
  /** TIER: the factor, a decimal string. */
  readonly multiplier?: string;
}

/**
 * A line's title in the reader's language: the rule's own title, or the engine's words for the
 * others.
 */
export function explanationTitle(line: ExplanationLine, locale: string): string {
  const title = inLocale(line.titles ?? {}, locale);
  switch (line.kind) {
    case "RULE":
      return title;
    case "TIER": {
      const factor = Number(line.multiplier);
      return say(text("earning.tierPoints", { tier: title, factor }), locale);
    }
    case "RULE_LIMIT":
      return say(text("earning.overRuleLimit", { rule: title }), locale);
    case "ROUNDING":
      return say(text("earning.fractions"), locale);
    case "PROGRAM_LIMIT":
      return say(text("earning.overProgramLimit"), locale);
  }
}

/**
 * What a return changed: per rule and kind, after − before, without lines of 0. The lines sum to
 * the difference.
 */
export function explanationChange(
  before: readonly ExplanationLine[],
  after: readonly ExplanationLine[],
): ExplanationLine[] {
  const changes = new Map<string, ExplanationLine>();
  const count = (line: ExplanationLine, points: number) => {
    const key = `${line.kind} ${line.ruleId ?? ""}`;
    changes.set(key, { ...line, points: (changes.get(key)?.points ?? 0) + points });
  };
  for (const line of before) count(line, -line.points);
  for (const line of after) count(line, line.points);
  return [...changes.values()].filter((line) => line.points !== 0);
}

/**
 * The explanation as it is recorded with an entry: each line's words in every language of the
 * program.
 */
export function recordedExplanation(
  lines: readonly ExplanationLine[],
  locales: readonly string[],
): { titles: Localized; points: number }[] {
  return lines.map((line) => ({
    titles: Object.fromEntries(locales.map((locale) => [locale, explanationTitle(line, locale)])),
    points: line.points,
  }));
}
