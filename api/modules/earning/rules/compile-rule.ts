import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { ConditionFields } from "../../../values/conditions/condition-fields.ts";
import { compileCondition } from "../../../values/conditions/condition.ts";
import type { Leaf } from "../../../values/conditions/condition.ts";
import { fractionOf, isLess, one, subtract } from "../../../values/fraction.ts";
import { amountMinorMax } from "../../../values/money.ts";
import { readCondition } from "../../../values/conditions/read-condition.ts";
import type { ConditionProblem, RuleJson } from "../../../values/conditions/read-condition.ts";
import { limitOwnerOf } from "../limits.ts";
import { lineTest, lineVocabulary } from "../line-fields.ts";
import type { CompiledRule, EarningEffect, EarningRule } from "../rule.ts";
import { triggers } from "../triggers/triggers.ts";
import { ruleLimits, shapeProblems } from "./rule-shape.ts";
import type { RuleProblem } from "./rule-shape.ts";

/** The currency of amounts in conditions and filters, and the fields that conditions may name. */
export interface RuleVocabulary {
  readonly currencyCode: string;
  readonly conditionFields: ConditionFields;
}

/** A rule ready to be evaluated, and where it names what a new version may not. */
export interface RuleCompilation {
  readonly compiled: CompiledRule;
  readonly unavailable: readonly RuleProblem[];
}

/**
 * Checks a rule version and compiles it, once per version of the configuration. All problems are
 * returned at once; nothing is thrown for a rule that a person wrote.
 */
export function compileRule(
  rule: EarningRule,
  { currencyCode, conditionFields }: RuleVocabulary,
): RuleCompilation | { problems: RuleProblem[] } {
  const problems = shapeProblems(rule);
  const vocabulary = conditionFields.vocabulary(triggers[rule.trigger].subject, currencyCode);
  const conditions = readCondition(rule.conditions, vocabulary);
  if ("problems" in conditions) {
    problems.push(...problemsAt(["conditions"], conditions.problems));
  }
  const effects: Effects = { perAmount: [], fixed: [], multipliers: [] };
  for (const [position, effect] of rule.effects.entries()) {
    const path = ["effects", String(position)];
    compileEffect(effect, effects, { currencyCode, problems, path });
  }
  if (problems.length || "problems" in conditions) return { problems };

  const condition =
    conditions.condition && compileCondition(conditions.condition, conditionFields.test);
  const leaves = condition?.leaves ?? [];
  const fieldOf = ({ field }: Leaf) => conditionFields.named(field);
  const askedAgain = leaves.flatMap((leaf, position) =>
    fieldOf(leaf).isAskedAgain?.(leaf) ? [position] : [],
  );
  return {
    compiled: {
      rule,
      condition,
      failures: leaves.map((leaf) => fieldOf(leaf).failure?.(leaf) ?? "CONDITION_NOT_MET"),
      askedAgain: new Set(askedAgain),
      ...effects,
      limitOwner: limitOwnerOf(rule),
    },
    unavailable: problemsAt(["conditions"], conditions.unavailable),
  };
}

type Effects = {
  -readonly [Kind in "perAmount" | "fixed" | "multipliers"]: CompiledRule[Kind][number][];
};

interface EffectPlace {
  readonly currencyCode: string;
  readonly problems: RuleProblem[];
  readonly path: readonly string[];
}

function compileEffect(effect: EarningEffect, effects: Effects, place: EffectPlace): void {
  const filter = compileFilter(effect.lines ?? null, place);
  if (filter === undefined) return;
  if (effect.kind === "MULTIPLIER") {
    const factor = multiplierOf(effect, place);
    if (factor) effects.multipliers.push({ extra: subtract(factor, one), lines: filter });
    return;
  }
  const points = pointsOf(effect, place);
  if (points === null) return;
  if (effect.kind === "FIXED") {
    effects.fixed.push({ points: BigInt(points), lines: filter });
    return;
  }
  const perMinor = perMinorOf(effect, place);
  if (perMinor === null) return;
  effects.perAmount.push({
    points: BigInt(points),
    perMinor: BigInt(perMinor),
    wholeSteps: effect.wholeSteps === true,
    lines: filter,
  });
}

function multiplierOf({ multiplier }: EarningEffect, place: EffectPlace) {
  const factor = fractionOf(multiplier ?? "");
  const most = BigInt(ruleLimits.multiplier);
  const isInRange = factor && !isLess(factor, one) && factor.numerator <= factor.denominator * most;
  if (isInRange) return factor;
  const message = text("earning.wrongMultiplier", { max: ruleLimits.multiplier });
  return refuse(place, { name: "multiplier", value: multiplier, message });
}

function pointsOf({ kind, points }: EarningEffect, place: EffectPlace): number | null {
  const min = kind === "FIXED" ? 1 : 0;
  const value = points ?? NaN;
  if (Number.isSafeInteger(value) && value >= min && value <= ruleLimits.points) return value;
  const message = text("earning.wrongPoints", { min, max: ruleLimits.points });
  return refuse(place, { name: "points", value: points, message });
}

function perMinorOf({ perMinor }: EarningEffect, place: EffectPlace): number | null {
  const value = perMinor ?? NaN;
  if (Number.isSafeInteger(value) && value >= 1 && value <= amountMinorMax) return value;
  return refuse(place, { name: "per", value: perMinor, message: text("earning.wrongPer") });
}

function refuse(
  { problems, path }: EffectPlace,
  { name, value, message }: { name: string; value: unknown; message: Text },
): null {
  const code = (value ?? null) === null ? "REQUIRED" : "INVALID";
  problems.push({ code, field: [...path, name], message });
  return null;
}

function compileFilter(
  json: RuleJson | null,
  { currencyCode, problems, path }: EffectPlace,
): ReturnType<typeof lineTest> | undefined {
  const read = readCondition(json, lineVocabulary(currencyCode));
  if ("condition" in read) return lineTest(read.condition);
  problems.push(...problemsAt([...path, "lines"], read.problems));
  return undefined;
}

function problemsAt(
  field: readonly string[],
  problems: readonly ConditionProblem[],
): RuleProblem[] {
  return problems.map(({ code, path, message }) => ({ code, field: [...field, ...path], message }));
}
