import type { ConditionFacts } from "./condition-field.ts";
import type { ConditionFields } from "./condition-fields.ts";
import { compileCondition } from "./condition.ts";
import type { Condition, Test } from "./condition.ts";
import { readCondition } from "./read-condition.ts";
import type { ConditionProblem, RuleJson } from "./read-condition.ts";

/** For whom and when something is: a condition about a moment and a member, without amounts. */
export interface Audience {
  readonly condition: Condition;
  readonly test: Test<ConditionFacts>;
}

/** Why rule JSON cannot be that of a new audience, each reason at its path; empty when it can. */
export function audienceProblems(
  conditions: RuleJson | null,
  conditionFields: ConditionFields,
): readonly ConditionProblem[] {
  const read = readCondition(conditions, conditionFields.vocabulary("MOMENT", ""));
  return "problems" in read ? read.problems : read.unavailable;
}

/**
 * Makes the audience of stored rule JSON; null when it is for everybody always.
 * @throws Error for conditions that can't be read: they are checked before they are stored.
 */
export function audienceOf(
  conditions: RuleJson | null,
  conditionFields: ConditionFields,
): Audience | null {
  const read = readCondition(conditions, conditionFields.vocabulary("MOMENT", ""));
  if ("problems" in read) throw new Error("The stored conditions can't be read.");
  const { condition } = read;
  return condition && { condition, test: compileCondition(condition, conditionFields.test) };
}

/** Whether a member, or a guest, is of an audience at a moment. */
export function isOfAudience({ test }: Audience, facts: ConditionFacts): boolean {
  return test.holds((leaf) => test.asks[leaf]!(facts));
}
