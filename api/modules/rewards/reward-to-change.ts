import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { RewardVersion, StoredReward } from "./stored-reward.ts";

/**
 * Finds the reward that a write is to change.
 * @throws Refusal NOT_FOUND.
 */
export async function rewardNamed({ em, programId }: Work, id: string): Promise<StoredReward> {
  const rewardId = decodeId("rwd", id);
  const reward = rewardId && (await em.findOne(StoredReward, { id: rewardId, programId }));
  if (reward) return reward;
  throw refusal("NOT_FOUND", ["input", "id"], {
    en: "There is no such reward.",
    vi: "Không có phần thưởng này.",
  });
}

/** @throws Refusal ARCHIVED. */
export function refuseArchived({ archivedAt }: StoredReward): void {
  if (!archivedAt) return;
  throw refusal("ARCHIVED", ["input", "id"], {
    en: "This reward was put away. Write a new one.",
    vi: "Phần thưởng này đã được lưu trữ. Hãy tạo phần thưởng mới.",
  });
}

/** A reward and its versions, the newest first, as they stand under the configuration's lock. */
export interface RewardToChange {
  readonly reward: StoredReward;
  readonly versions: readonly RewardVersion[];
}

/**
 * The same with its versions, for a write that edits the newest. It must hold the configuration
 * (`work.changeConfiguration`).
 * @throws Refusal NOT_FOUND, ARCHIVED, and EDITED_MEANWHILE when `version` is not its newest.
 */
export async function rewardToChange(
  work: Work,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<RewardToChange> {
  const reward = await rewardNamed(work, id);
  refuseArchived(reward);
  const orderBy = { version: "desc" as const };
  const versions = await work.em.find(RewardVersion, { rewardId: reward.id }, { orderBy });
  const newest = versions[0]!.version;
  if (newest === version) return { reward, versions };
  throw refusal("EDITED_MEANWHILE", ["input", "version"], {
    en: `Somebody saved version ${newest} meanwhile. Load the reward again and repeat your change.`,
    vi: `Đã có người lưu phiên bản ${newest} trong lúc đó. Hãy tải lại phần thưởng và sửa lại.`,
  });
}
