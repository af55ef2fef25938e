import { sql } from "../../../database/sql.ts";
import type { DomainEvent } from "../../../writes/event.ts";
import type { Work } from "../../../writes/work.ts";
import { unmerge } from "../../ledger/merge.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { changeMemberStatus } from "../../members/change-member-status.ts";
import { mergePath, pooledMembers } from "../../members/merged-members.ts";
import { keptContributions } from "../../returns/kept-contributions.ts";
import { settleStandings } from "../../tiers/settle-standings.ts";
import { unmergeStandings } from "../../tiers/merge-standings.ts";
import type { MergeEvent } from "./merge-members.ts";
import { returnIdentities } from "./move-identities.ts";

const WAITING = sql.read<{ mergedAt: Date | null }>("find a merge that is being undone")`
  select merged_at as "mergedAt" from merges
  where member_id = ${"memberId"} and id = ${"mergeId"} and status = 'UNMERGING'
`;

const UNMERGED = sql.write("record that a merge is undone")`
  update merges set status = 'UNMERGED', unmerged_at = ${"now"}
  where member_id = ${"memberId"} and id = ${"mergeId"}
`;

/** Opens a merged account again, with its unspent points, its identities and its purchases. */
export async function receiveUnmerged(work: Work, { payload }: DomainEvent): Promise<void> {
  const unmerging = payload as unknown as MergeEvent & { isUndelivered?: true };
  const { mergeId, memberId, intoMemberId, isUndelivered = false } = unmerging;
  const wallet = (await openWallet(work, memberId))!;
  const [waiting] = await work.rows(WAITING, { memberId, mergeId });
  if (!waiting) return;

  const holders = (await mergePath(work.rows, memberId)).map((holder) => holder.memberId);
  if (isUndelivered) await unmerge.creditUndelivered(work, wallet, mergeId);
  else await unmerge.credit(work, wallet, { mergeId, intoMemberId });
  await work.rows(UNMERGED, { memberId, mergeId, now: work.now });
  await changeMemberStatus(work, { memberId, status: "ACTIVE" });
  const pool = await pooledMembers(work.rows, memberId);
  await returnIdentities(work, { memberId, pool, fromMemberId: intoMemberId, holders });
  await reviewReturned(work, wallet, { pool, mergedAt: waiting.mergedAt });
  const outcome = { mergeId, intoMemberId, isUndelivered };
  work.emit({ type: "member.unmerged", memberId, payload: outcome });
}

const RETURNED_SINCE = sql.read("find whether purchases were returned since")`
  select from returns
  where member_id = any (${"pool"}::uuid[]) and recorded_at >= ${"since"} limit 1
`;

/** The account's tier went on alone; returns during the merge were counted for the other member. */
async function reviewReturned(
  work: Work,
  { memberId, enrolledAt }: Wallet,
  { pool, mergedAt }: { pool: readonly string[]; mergedAt: Date | null },
): Promise<void> {
  const before = await settleStandings(work, memberId);
  const returned = mergedAt ? await work.rows(RETURNED_SINCE, { pool, since: mergedAt }) : [];
  if (returned.length === 0) return;
  const contributions = await keptContributions(work, { pool, enrolledAt });
  await unmergeStandings(work, {
    memberId,
    fromMemberId: null,
    enrolledAt,
    before,
    contributions,
  });
}
