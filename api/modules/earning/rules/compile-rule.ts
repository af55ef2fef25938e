import { compileCondition } from "../../../values/condition.ts";
import { fractionOf, isLess, one, subtract } from "../../../values/fraction.ts";
import type { Words } from "../../../values/localized.ts";
import { amountMinorMax } from "../../../values/money.ts";
import { readCondition } from "../../../values/read-condition.ts";
import type { ConditionProblem, RuleJson } from "../../../values/read-condition.ts";
import {
  earningFields,
  isAskedAgain,
  lineFields,
  lineTest,
  occasionFields,
  purchaseTest,
} from "../earning-fields.ts";
import { ruleLimits, shapeProblems } from "./rule-shape.ts";
import type { RuleProblem } from "./rule-shape.ts";
import type { CompiledRule, EarningEffect, EarningRule } from "../rule.ts";

/**
 * Checks a rule version and compiles it, once per version of the catalog. Amounts in conditions and filters are in
 * the program's currency. All problems are returned at once; nothing is thrown for a rule that a person wrote.
 */
export function compileRule(
  rule: EarningRule,
  currencyCode: string,
): { compiled: CompiledRule } | { problems: RuleProblem[] } {
  const problems = shapeProblems(rule);
  const fields = rule.trigger === "PURCHASE" ? earningFields(currencyCode) : occasionFields;
  const conditions = readCondition(rule.conditions, fields);
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

interface EffectPlace {
  readonly currencyCode: string;
  readonly problems: RuleProblem[];
  readonly path: readonly string[];
}

function compileEffect(effect: EarningEffect, effects: Effects, place: EffectPlace): void {
  const { problems, path } = place;
  const say = (field: string, message: Words) =>
    void problems.push({ field: [...path, field], message });
  const filter = compileFilter(effect.lines ?? null, place);
  if (filter === undefined) return;

  if (effect.kind === "MULTIPLIER") {
    const factor = fractionOf(effect.multiplier ?? "");
    const isInRange =
      factor &&
      !isLess(factor, one) &&
      factor.numerator <= factor.denominator * BigInt(ruleLimits.multiplier);
    if (!isInRange) return say("multiplier", words.multiplier);
    effects.multipliers.push({ extra: subtract(factor, one), lines: filter });
    return;
  }
  const least = effect.kind === "FIXED" ? 1 : 0;
  const points = effect.points ?? NaN;
  if (!Number.isSafeInteger(points) || points < least || points > ruleLimits.points) {
    return say("points", words.points(least));
  }
  if (effect.kind === "FIXED") {
    effects.fixed.push({ points: BigInt(points), lines: filter });
    return;
  }
  const perMinor = effect.perMinor ?? NaN;
  if (!Number.isSafeInteger(perMinor) || perMinor < 1 || perMinor > amountMinorMax) {
    return say("per", words.per);
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
  found: readonly ConditionProblem[],
  field: readonly string[],
  problems: RuleProblem[],
): void {
  for (const { path, message } of found) {
    const said = { en: `This ${message.en}.`, vi: `Mục này ${message.vi}.` };
    problems.push({ field: [...field, ...path], message: said });
  }
}

const words = {
  multiplier: {
    en: `Write a factor from "1" to "${ruleLimits.multiplier}".`,
    vi: `Hãy ghi hệ số từ "1" đến "${ruleLimits.multiplier}".`,
  },
  points: (least: number): Words => ({
    en: `Give whole points from ${least} to ${ruleLimits.points}.`,
    vi: `Hãy ghi số điểm nguyên từ ${least} đến ${ruleLimits.points}.`,
  }),
  per: {
    en: "Say the amount, above 0, that earns these points.",
    vi: "Hãy ghi số tiền lớn hơn 0 để được số điểm này.",
  },
};
