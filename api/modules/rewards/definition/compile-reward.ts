import type { ConditionFields } from "../../../values/conditions/condition-fields.ts";
import type { Condition } from "../../../values/conditions/condition.ts";
import { compileCondition } from "../../../values/conditions/condition.ts";
import { readCondition } from "../../../values/conditions/read-condition.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Audience, Reward, RewardDefinition } from "../reward.ts";

/** Why conditions cannot be those of a new version; empty when they can. */
export function audienceProblems(
  conditions: RewardDefinition["conditions"],
  conditionFields: ConditionFields,
): RefusalReason[] {
  const read = readAudience(conditions, conditionFields);
  const problems = "problems" in read ? read.problems : read.unavailable;
  return problems.map(({ code, path, message }) => ({
    code,
    field: ["input", "conditions", ...path],
    message,
  }));
}

// An audience is asked about a moment and a member: its conditions name no amounts.
function readAudience(
  conditions: RewardDefinition["conditions"],
  conditionFields: ConditionFields,
) {
  return readCondition(conditions, conditionFields.vocabulary("MOMENT", ""));
}

/**
 * Makes a published version what members meet.
 * @throws Error for conditions that can't be read: a definition is checked before it is stored.
 */
export function compileReward(
  rewardId: string,
  version: { version: number; inForceFrom?: Date | null; definition: RewardDefinition },
  conditionFields: ConditionFields,
): Reward {
  const { validFrom, validUntil, ...definition } = version.definition;
  const read = readAudience(definition.conditions, conditionFields);
  if ("problems" in read) throw new Error(`Reward ${rewardId} has conditions that can't be read.`);
  return {
    ...definition,
    id: rewardId,
    version: version.version,
    audience: read.condition && audienceOf(read.condition, conditionFields),
    inForceFrom: version.inForceFrom ?? new Date(0),
    validFrom: instant(validFrom),
    validUntil: instant(validUntil),
  };
}

function audienceOf(condition: Condition, { test }: ConditionFields): Audience {
  return { condition, test: compileCondition(condition, test) };
}

function instant(stored: string | null): Date | null {
  return stored === null ? null : new Date(stored);
}
