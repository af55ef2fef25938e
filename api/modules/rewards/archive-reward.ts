import type { Work } from "../../writes/work.ts";
import { rewardNamed } from "./reward-to-change.ts";

const ARCHIVE = /* sql */ `
  update rewards set archived_at = $2 where id = $1 and archived_at is null returning id
`;

/**
 * Puts a reward away for good; one that is put away stays so.
 * @throws Refusal NOT_FOUND.
 */
export async function archiveReward(
  work: Work,
  { id }: { id: string },
): Promise<{ rewardId: string }> {
  const { id: rewardId } = await rewardNamed(work, id);
  work.audit({ subjectId: rewardId });
  const archived = await work.rows(ARCHIVE, [rewardId, work.now]);
  if (archived.length > 0) {
    // After the reward's own row, as redeeming does.
    await work.changeConfiguration();
    work.emit({ type: "reward.archived", payload: { rewardId } });
  }
  return { rewardId };
}
