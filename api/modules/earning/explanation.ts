import { DateTime } from "luxon";
import { say, text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import type { ConditionFailure } from "../../values/conditions/condition-field.ts";
import type { Leaf } from "../../values/conditions/condition.ts";
import { inLocale } from "../../values/localized.ts";
import type { Localized } from "../../values/localized.ts";
import { moneyInWords } from "../../values/money.ts";
import { conditionSentence } from "./condition-sentence.ts";
import type { Speech } from "./condition-sentence.ts";

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

/** Why a rule gave nothing. */
export type NotAppliedCode =
  | ConditionFailure
  | "NOT_STARTED"
  | "ENDED"
  | "PAUSED"
  | "OUTRANKED"
  | "BEATEN_IN_GROUP"
  | "EXCLUDED_BY"
  | "LIMIT_REACHED"
  | "BUDGET_SPENT"
  | "CONTROL_GROUP"
  | "MEMBER_SUSPENDED"
  | "CONSENT_MISSING";

/** A rule that gave nothing, and why; `notAppliedMessage` says it to a reader. */
export interface NotApplied {
  readonly ruleId: string;
  readonly version: number;
  readonly titles: Localized;
  readonly code: NotAppliedCode;
  /** The rule that counted instead: OUTRANKED, BEATEN_IN_GROUP, EXCLUDED_BY. */
  readonly by?: Localized;
  /** The condition that failed first. */
  readonly leaf?: Leaf;
  /** BELOW_MINIMUM: the amount of a full step, in minor units. */
  readonly stepMinor?: number;
  /** NOT_STARTED and ENDED: since or until when. */
  readonly at?: Date;
}

/**
 * Why a rule gave nothing, in the reader's language, with what would change it where something
 * would.
 */
export function notAppliedMessage(notApplied: NotApplied, speech: Speech): string {
  return say(messages[notApplied.code](notApplied, speech), speech.locale);
}

/** Rules that gave nothing, as people read them. */
export function describedNotApplied(notApplied: readonly NotApplied[], speech: Speech) {
  return notApplied.map((why) => ({
    title: inLocale(why.titles, speech.locale),
    code: why.code,
    message: notAppliedMessage(why, speech),
  }));
}

type Message = (notApplied: NotApplied, speech: Speech) => Text;

const onlyWhen: Message = ({ leaf }, speech) =>
  text("earning.onlyWhen", { condition: conditionSentence(leaf!, speech) });

const messages: Readonly<Record<NotAppliedCode, Message>> = {
  NOT_STARTED: ({ at }, { zone }) => text("earning.starts", { at: timeOf(at!, zone) }),
  ENDED: ({ at }, { zone }) => text("earning.ended", { at: timeOf(at!, zone) }),
  PAUSED: () => text("earning.paused"),
  WRONG_CHANNEL: onlyWhen,
  WRONG_LOCATION: onlyWhen,
  NO_MATCHING_LINE: (notApplied, speech) =>
    notApplied.leaf ? onlyWhen(notApplied, speech) : text("earning.noMatchingItem"),
  BELOW_MINIMUM: ({ leaf, stepMinor }, speech) => {
    const { currencyCode } = speech;
    const minimum = leaf ? conditionSentence(leaf, speech) : moneyInWords(stepMinor!, currencyCode);
    return text("earning.belowMinimum", { minimum });
  },
  CONDITION_NOT_MET: onlyWhen,
  TIER_TOO_LOW: onlyWhen,
  NOT_IN_SEGMENT: () => text("earning.onlyForSegment"),
  NOT_FIRST_PURCHASE: () => text("earning.onlyFirstPurchase"),
  OUTRANKED: ({ by }) => text("earning.outranked", { rule: titleOf(by!) }),
  BEATEN_IN_GROUP: ({ by }) => text("earning.lostBestOf", { rule: titleOf(by!) }),
  EXCLUDED_BY: ({ by }) => text("earning.excluded", { rule: titleOf(by!) }),
  LIMIT_REACHED: () => text("earning.limitReached"),
  BUDGET_SPENT: () => text("earning.budgetSpent"),
  CONTROL_GROUP: () => text("earning.controlGroup"),
  MEMBER_SUSPENDED: () => text("earning.memberSuspended"),
  CONSENT_MISSING: () => text("earning.consentMissing"),
};

function titleOf(titles: Localized): (locale: string) => string {
  return (locale) => inLocale(titles, locale);
}

// The same in all languages: a day must not be read as a month.
function timeOf(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat("dd/MM/yyyy HH:mm");
}
