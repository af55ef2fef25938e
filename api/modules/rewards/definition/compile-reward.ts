import { compileCondition } from "../../../values/condition.ts";
import { readCondition } from "../../../values/read-condition.ts";
import { text } from "../../../locales/text.ts";
import { reasonText } from "../../../writes/refusal.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { occasionFields, purchaseTest } from "../../earning/earning-fields.ts";
import type { Audience, Reward, RewardDefinition } from "../reward.ts";

/**
 * Reads who can have a reward, by the fields of occasions; null for everybody. All that is wrong is returned at once,
 * each reason with INVALID at its place in the conditions.
 */
export function readAudience(
  conditions: RewardDefinition["conditions"],
): { audience: Audience | null } | { reasons: RefusalReason[] } {
  const read = readCondition(conditions, occasionFields);
  if ("problems" in read) {
    const reasons = read.problems.map(({ path, message }): RefusalReason => ({
      code: "INVALID",
      field: ["input", "conditions", ...path],
      message: text("rewards.conditionProblem", {
        problem: (locale) => reasonText(message, locale),
      }),
    }));
    return { reasons };
  }
  const { condition } = read;
  return { audience: condition && { condition, test: compileCondition(condition, purchaseTest) } };
}

/**
 * Makes a published version what members meet.
 * @throws Error for conditions that can't be read: a definition is checked before it is stored.
 */
export function compileReward(
  rewardId: string,
  version: { version: number; inForceFrom?: Date | null; definition: RewardDefinition },
): Reward {
  const { validFrom, validUntil, ...definition } = version.definition;
  const read = readAudience(definition.conditions);
  if ("reasons" in read) throw new Error(`Reward ${rewardId} has conditions that nobody can read.`);
  return {
    ...definition,
    id: rewardId,
    version: version.version,
    audience: read.audience,
    inForceFrom: version.inForceFrom ?? new Date(0),
    validFrom: instant(validFrom),
    validUntil: instant(validUntil),
  };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
