import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { refusal, Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { rewardVersions } from "../rewards/reward-versions.ts";

export interface ShareReward {
  /** The public id. */
  readonly id: string;
  /** Public ids. */
  readonly partnerIds: readonly string[];
  readonly isShared: boolean;
}

const SAVE_SHARES = sql.write<{ partnerId: string }>("share a reward, or end that")`
  insert into reward_shares (program_id, reward_id, partner_id, is_shared, changed_at)
  select ${"programId"}, ${"rewardId"}, id, ${"isShared"}, ${"now"}
  from unnest(${"partnerIds"}::uuid[]) as id
  where ${"isShared"} or exists (
    select from reward_shares s where s.reward_id = ${"rewardId"} and s.partner_id = id
  )
  on conflict (reward_id, partner_id)
    do update set is_shared = excluded.is_shared, changed_at = excluded.changed_at
    where reward_shares.is_shared <> excluded.is_shared
  returning partner_id as "partnerId"
`;

const PARTNERS = sql.read<NamedPartner>("read the partners to share a reward with")`
  select id, name, status from partners
  where program_id = ${"programId"} and id = any (${"partnerIds"}::uuid[])
`;

interface NamedPartner {
  readonly id: string;
  readonly name: string;
  readonly status: "ACTIVE" | "ARCHIVED";
}

/**
 * Shares a reward with partners, or ends that; what is so already stays.
 * @throws Refusal REQUIRED, NOT_FOUND, ARCHIVED.
 */
export async function shareReward(
  work: Work,
  { id, partnerIds: given, isShared }: ShareReward,
): Promise<{ rewardId: string }> {
  const { programId, now } = work;
  if (given.length === 0) {
    throw refusal("REQUIRED", ["input", "partnerIds"], text("catalog.partnerWanted"));
  }
  await work.changeConfiguration();
  const { id: rewardId } = await rewardVersions.unarchived(work, { id });
  const partnerIds = await readPartners(work, given, { isShared });
  const changed = await work.rows(SAVE_SHARES, { programId, rewardId, partnerIds, isShared, now });

  work.audit({ subjectId: rewardId });
  const type = isShared ? "reward.shared" : "reward.unshared";
  for (const { partnerId } of changed) work.emit({ type, payload: { rewardId, partnerId } });
  return { rewardId };
}

/** The partners' ids as they are stored. @throws Refusal NOT_FOUND, ARCHIVED. */
async function readPartners(
  { rows, programId }: Work,
  given: readonly string[],
  { isShared }: Pick<ShareReward, "isShared">,
): Promise<string[]> {
  const ids = given.map((publicId) => decodeId("ptn", publicId));
  const partnerIds = ids.filter((id) => id !== null);
  const partners = await rows(PARTNERS, { programId, partnerIds });
  const reasons = ids.flatMap((id, position): RefusalReason[] => {
    const field = ["input", "partnerIds", String(position)];
    const partner = partners.find((it) => it.id === id);
    if (!partner) {
      return [{ code: "NOT_FOUND", field, message: text("partners.noSuchPartner") }];
    }
    if (!isShared || partner.status === "ACTIVE") return [];
    const message = text("catalog.partnerArchived", { name: partner.name });
    return [{ code: "ARCHIVED", field, message }];
  });
  if (reasons.length > 0) throw new Refusal(...reasons);
  return [...new Set(partnerIds)];
}
