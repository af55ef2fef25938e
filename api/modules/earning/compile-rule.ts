import { compileCondition } from "../../rules/condition.ts";
import { fractionOf, isLess, one, subtract } from "../../rules/fraction.ts";
import { amountMinorMax } from "../../rules/money.ts";
import { readCondition } from "../../rules/read-condition.ts";
import type { RuleJson } from "../../rules/read-condition.ts";
import {
  earningFields,
  isAskedAgain,
  lineFields,
  lineTest,
  purchaseTest,
} from "./earning-fields.ts";
import type { CompiledRule, EarningEffect, EarningRule } from "./rule.ts";

/** What is wrong with a rule, and where in it: ["effects", "0", "multiplier"]. */
export interface RuleProblem {
  readonly field: readonly string[];
  readonly message: string;
}

/** A rule may give at most this many points at once, and have this many effects and limits. */
export const ruleLimits = { points: 10 ** 9, multiplier: 100, effects: 20, limits: 20 } as const;

type Problems = RuleProblem[];

/**
 * Checks a rule version and compiles it, once per version of the catalog. Amounts in conditions and filters are in
 * the program's currency. All problems are returned at once; nothing is thrown for a rule that a person wrote.
 */
export function compileRule(
  rule: EarningRule,
  currencyCode: string,
): { compiled: CompiledRule } | { problems: RuleProblem[] } {
  const problems: Problems = [];
  checkShape(rule, problems);
  const conditions = readCondition(rule.conditions, earningFields(currencyCode));
  if ("problems" in conditions) take(conditions.problems, ["conditions"], problems);
  const effects: Effects = { perAmount: [], fixed: [], multipliers: [] };
  for (const [position, effect] of rule.effects.entries()) {
    compileEffect(effect, effects, {
      currencyCode,
      problems,
      path: ["effects", String(position)],
    });
  }
  if (problems.length || "problems" in conditions) return { problems };

  const condition = conditions.condition && compileCondition(conditions.condition, purchaseTest);
  const askedAgain = new Set<number>();
  condition?.leaves.forEach((leaf, position) => isAskedAgain(leaf) && askedAgain.add(position));
  const limitOwner = rule.bestOfGroup === null ? rule.id : `group:${rule.bestOfGroup}`;
  return { compiled: { rule, condition, askedAgain, ...effects, limitOwner } };
}

type Effects = {
  -readonly [Kind in "perAmount" | "fixed" | "multipliers"]: CompiledRule[Kind][number][];
};

function checkShape(rule: EarningRule, problems: Problems): void {
  const { effects, limits, validFrom, validUntil } = rule;
  const say = (field: string, message: string) => problems.push({ field: [field], message });
  if (effects.length < 1 || effects.length > ruleLimits.effects) {
    say("effects", `A rule needs 1 to ${ruleLimits.effects} effects.`);
  }
  const isFixedOnly = effects.every((effect) => effect.kind === "FIXED" && !effect.lines);
  if (rule.trigger !== "PURCHASE" && !isFixedOnly) {
    say("effects", "Only a purchase has an amount and lines; give this rule FIXED points.");
  }
  if (rule.bestOfGroup !== null && effects.some((effect) => effect.kind === "PER_AMOUNT")) {
    say("bestOfGroup", "A best-of group compares bonuses. Order PER_AMOUNT rules by priority.");
  }
  if (rule.bestOfGroup !== null && !/^\S.{0,99}$/.test(rule.bestOfGroup)) {
    say("bestOfGroup", "A group's name has 1 to 100 characters and no leading space.");
  }
  if (validFrom && validUntil && validFrom >= validUntil) {
    say("validUntil", "The rule must end after it starts.");
  }
  if (limits.length > ruleLimits.limits) {
    say("limits", `A rule takes at most ${ruleLimits.limits} limits.`);
  }
  limits.forEach(({ max }, position) => {
    if (Number.isSafeInteger(max) && max >= 1) return;
    const message = "A limit is a whole number from 1. Pause the rule to give nothing.";
    problems.push({ field: ["limits", String(position), "max"], message });
  });
}

interface EffectPlace {
  readonly currencyCode: string;
  readonly problems: Problems;
  readonly path: readonly string[];
}

function compileEffect(effect: EarningEffect, effects: Effects, place: EffectPlace): void {
  const { problems, path } = place;
  const say = (field: string, message: string) =>
    void problems.push({ field: [...path, field], message });
  const filter = compileFilter(effect.lines ?? null, place);
  if (filter === undefined) return;

  if (effect.kind === "MULTIPLIER") {
    const factor = fractionOf(effect.multiplier ?? "");
    const isInRange =
      factor &&
      !isLess(factor, one) &&
      factor.numerator <= factor.denominator * BigInt(ruleLimits.multiplier);
    if (!isInRange)
      return say("multiplier", `Write a factor from "1" to "${ruleLimits.multiplier}".`);
    effects.multipliers.push({ extra: subtract(factor, one), lines: filter });
    return;
  }
  const least = effect.kind === "FIXED" ? 1 : 0;
  const points = effect.points ?? NaN;
  if (!Number.isSafeInteger(points) || points < least || points > ruleLimits.points) {
    return say("points", `Give whole points from ${least} to ${ruleLimits.points}.`);
  }
  if (effect.kind === "FIXED") {
    effects.fixed.push({ points: BigInt(points), lines: filter });
    return;
  }
  const perMinor = effect.perMinor ?? NaN;
  if (!Number.isSafeInteger(perMinor) || perMinor < 1 || perMinor > amountMinorMax) {
    return say("per", "Say the amount, above 0, that earns these points.");
  }
  effects.perAmount.push({
    points: BigInt(points),
    perMinor: BigInt(perMinor),
    wholeSteps: effect.wholeSteps === true,
    lines: filter,
  });
}

function compileFilter(
  json: RuleJson | null,
  { currencyCode, problems, path }: EffectPlace,
): ReturnType<typeof lineTest> | undefined {
  const read = readCondition(json, lineFields(currencyCode));
  if ("condition" in read) return lineTest(read.condition);
  take(read.problems, [...path, "lines"], problems);
  return undefined;
}

function take(
  found: readonly { path: readonly string[]; message: string }[],
  field: readonly string[],
  problems: Problems,
): void {
  for (const { path, message } of found) {
    problems.push({ field: [...field, ...path], message: `This ${message}.` });
  }
}
