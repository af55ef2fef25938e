import { audienceOf, audienceProblems } from "../../../values/conditions/audience.ts";
import type { ConditionFields } from "../../../values/conditions/condition-fields.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Reward, RewardDefinition } from "../reward.ts";

/** Why conditions cannot be those of a new version; empty when they can. */
export function conditionProblems(
  conditions: RewardDefinition["conditions"],
  conditionFields: ConditionFields,
): RefusalReason[] {
  return audienceProblems(conditions, conditionFields).map(({ code, path, message }) => ({
    code,
    field: ["input", "conditions", ...path],
    message,
  }));
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
  return {
    ...definition,
    id: rewardId,
    version: version.version,
    audience: audienceOf(definition.conditions, conditionFields),
    inForceFrom: version.inForceFrom ?? new Date(0),
    validFrom: instant(validFrom),
    validUntil: instant(validUntil),
  };
}

function instant(stored: string | null): Date | null {
  return stored === null ? null : new Date(stored);
}
