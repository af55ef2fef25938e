import type { Fraction } from "../../values/fraction.ts";
import type { RuleJson } from "../../values/conditions/read-condition.ts";
import type { ConditionFacts, ConditionFailure } from "../../values/conditions/condition-field.ts";
import type { Test } from "../../values/conditions/condition.ts";
import type { Localized } from "../../values/localized.ts";
import type { LineFacts } from "./earning-facts.ts";

export type Trigger = "PURCHASE" | "ENROLLMENT" | "BIRTHDAY" | "ANNIVERSARY" | "EVENT";

/**
 * What a rule gives. `lines` is rule JSON over a line and chooses the lines it counts; null counts
 * all.
 */
export interface EarningEffect {
  readonly kind: "PER_AMOUNT" | "FIXED" | "MULTIPLIER";
  /** PER_AMOUNT and FIXED: whole points. */
  readonly points?: number | null;
  /** PER_AMOUNT: the amount in minor units that earns `points`. */
  readonly perMinor?: number | null;
  /** PER_AMOUNT: only full `perMinor` steps of the sum of its lines earn. */
  readonly wholeSteps?: boolean | null;
  /** MULTIPLIER: a decimal string from "1". */
  readonly multiplier?: string | null;
  readonly lines?: RuleJson | null;
}

/**
 * POINTS or TIMES that a rule (or, for a rule in one, its best-of group) may give per member or in
 * all.
 */
export interface EarningLimit {
  readonly per: "MEMBER" | "PROGRAM";
  readonly period: "EVER" | "YEAR" | "MONTH" | "WEEK" | "DAY" | "PURCHASE";
  readonly unit: "POINTS" | "TIMES";
  readonly max: number;
}

/** How far a rule has come. */
export type RuleStatus = "DRAFT" | "SCHEDULED" | "PUBLISHED" | "PAUSED" | "ARCHIVED";

/** A time in which a rule earns nothing; null: it has not ended. */
export interface Pause {
  readonly from: Date;
  readonly until: Date | null;
}

/** Whether a rule is paused at an instant. */
export function isPaused({ pauses }: { readonly pauses: readonly Pause[] }, at: Date): boolean {
  return pauses.some(({ from, until }) => from <= at && (!until || at < until));
}

/**
 * One version of an earning rule, as the snapshot holds it. All spans of time are [from, until).
 */
export interface EarningRule {
  readonly id: string;
  readonly version: number;
  readonly titles: Localized;
  readonly descriptions: Localized;
  readonly trigger: Trigger;
  /** EVENT: the name of the events that trigger it. */
  readonly eventName?: string | null;
  readonly conditions: RuleJson | null;
  readonly effects: readonly EarningEffect[];
  readonly priority: number;
  /** Of the rules with the same name here, the one that gives most counts. */
  readonly bestOfGroup: string | null;
  readonly exclusive: boolean;
  readonly limits: readonly EarningLimit[];
  /** When the rule earns. */
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  /** When it did not earn for a while. */
  readonly pauses: readonly Pause[];
  /** When this version was the published one; null: still is. */
  readonly inForceFrom: Date;
  readonly inForceUntil: Date | null;
}

type LineFilter = ((line: LineFacts) => boolean) | null;

export interface PerAmount {
  readonly points: bigint;
  readonly perMinor: bigint;
  readonly wholeSteps: boolean;
  readonly lines: LineFilter;
}
export interface Fixed {
  readonly points: bigint;
  readonly lines: LineFilter;
}
export interface Multiplier {
  /** The factor − 1: what is added to the points of the base rules. */
  readonly extra: Fraction;
  readonly lines: LineFilter;
}

/** A rule version ready to be evaluated: compiled once per version of the configuration. */
export interface CompiledRule {
  readonly rule: EarningRule;
  readonly condition: Test<ConditionFacts> | null;
  /** Why the rule does not apply when a leaf fails, by the leaf's position. */
  readonly failures: readonly ConditionFailure[];
  /**
   * Positions of the condition's leaves that a return asks again: the "at least" and "contains"
   * about lines.
   */
  readonly askedAgain: ReadonlySet<number>;
  readonly perAmount: readonly PerAmount[];
  readonly fixed: readonly Fixed[];
  readonly multipliers: readonly Multiplier[];
  /** Who the limits belong to: the rule's id, or "group:" and the name of its best-of group. */
  readonly limitOwner: string;
}

/** Higher priority first, then the lower id: the order in which rules are evaluated and shown. */
function byPrecedence(a: CompiledRule, b: CompiledRule): number {
  if (a.rule.priority !== b.rule.priority) return b.rule.priority - a.rule.priority;
  return a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0;
}

/**
 * The rule versions that were published at an instant, of one trigger if it is named, in order of
 * precedence.
 */
export function rulesInForce(
  rules: readonly CompiledRule[],
  at: Date,
  trigger?: Trigger,
): CompiledRule[] {
  return rules
    .filter(({ rule }) => trigger === undefined || rule.trigger === trigger)
    .filter(({ rule }) => rule.inForceFrom <= at && (!rule.inForceUntil || at < rule.inForceUntil))
    .sort(byPrecedence);
}

/** Finds a version of a rule among others. */
export function versionOf(rules: readonly CompiledRule[]) {
  return (id: string, version: number): CompiledRule | undefined =>
    rules.find(({ rule }) => rule.id === id && rule.version === version);
}
