import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { audienceProblems } from "./definition/compile-reward.ts";
import { rewardToChange } from "./reward-to-change.ts";
import type { RewardVersionMade } from "./save-reward.ts";

export interface PublishReward {
  /** The public id. */
  readonly id: string;
  readonly version: number;
  readonly at?: Date | null;
}

const PUBLISH = /* sql */ `
  update reward_versions
  set status = 'PUBLISHED', published_at = $3, published_by = $4, in_force_from = $5
  where reward_id = $1 and version = $2 and status = 'DRAFT'
`;

/**
 * Makes a reward's draft what members can have, from now or from a later moment on.
 * @throws Refusal as the mutation's description lists.
 */
export async function publishReward(work: Work, input: PublishReward): Promise<RewardVersionMade> {
  const at = input.at ?? work.now;
  if (at < work.now) {
    throw refusal("IN_THE_PAST", ["input", "at"], {
      en: "What was redeemed stays as it is: a reward can be published from now on only.",
      vi: "Những lượt đã đổi được giữ nguyên: phần thưởng chỉ có thể áp dụng từ bây giờ trở đi.",
    });
  }
  await work.changeConfiguration();
  const { reward, versions } = await rewardToChange(work, input);
  const [draft] = versions;
  if (draft!.status !== "DRAFT") {
    throw refusal("NOTHING_TO_PUBLISH", ["input", "version"], {
      en: "This version is published already. Save a draft first.",
      vi: "Phiên bản này đã được áp dụng. Hãy lưu bản nháp trước.",
    });
  }
  // It was in order when it was saved; what is accepted may have become less since.
  const { conditionFields } = work.configuration;
  const reasons = audienceProblems(draft!.definition.conditions, conditionFields);
  if (reasons.length > 0) throw new Refusal(...reasons);

  const { version } = draft!;
  await work.rows(PUBLISH, [reward.id, version, work.now, await callerName(work), at]);
  work.audit({ subjectId: reward.id });
  const payload = { rewardId: reward.id, version, at: at.toISOString() };
  work.emit({ type: "reward.published", payload });
  return { rewardId: reward.id, version };
}
