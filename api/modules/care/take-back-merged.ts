import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { unmerge } from "../ledger/merge.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { changeMemberStatus } from "../members/change-member-status.ts";
import { mergePath, pooledMembers } from "../members/merged-members.ts";
import { keptContributions } from "../returns/kept-contributions.ts";
import { unmergeStandings } from "../tiers/merge-standings.ts";
import { settleStandings } from "../tiers/settle-standings.ts";
import type { MergeEvent } from "./merge-members.ts";
import { returnIdentities } from "./move-identities.ts";

const WAITING = /* sql */ `
  select merged_at as "mergedAt" from merges where member_id = $1 and id = $2 and status = 'UNMERGING'
`;

const ENDED = /* sql */ `
  update merges set status = 'UNMERGED', unmerged_at = $3 where member_id = $1 and id = $2
`;

const RETURNED_SINCE = /* sql */ `
  select from returns where member_id = any ($1::uuid[]) and recorded_at >= $2 limit 1
`;

/** Opens a merged account again, with what came back of its points and all that it had bought. */
export async function takeBackMerged(work: Work, { payload }: DomainEvent): Promise<void> {
  const told = payload as unknown as MergeEvent & { isUndelivered?: true };
  const { mergeId, memberId, intoMemberId } = told;
  const wallet = (await openWallet(work, memberId))!;
  const [waiting] = await work.rows<{ mergedAt: Date | null }>(WAITING, [memberId, mergeId]);
  if (!waiting) return;

  const holders = (await mergePath(work.rows, memberId)).map((holder) => holder.memberId);
  if (told.isUndelivered) await unmerge.creditUndelivered(work, wallet, mergeId);
  else await unmerge.credit(work, wallet, { mergeId, intoMemberId });
  await work.rows(ENDED, [memberId, mergeId, work.now]);
  await changeMemberStatus(work, { memberId, status: "ACTIVE" });
  const pool = await pooledMembers(work.rows, memberId);
  await returnIdentities(work, { memberId, pool, fromMemberId: intoMemberId, holders });
  await reviewReturned(work, wallet, { pool, mergedAt: waiting.mergedAt });
  const outcome = { mergeId, intoMemberId, isUndelivered: told.isUndelivered ?? false };
  work.emit({ type: "member.unmerged", memberId, payload: outcome });
}

/** Its tier went on by itself; what came back of its purchases meanwhile was counted for the other one. */
async function reviewReturned(
  work: Work,
  { memberId, enrolledAt }: Wallet,
  { pool, mergedAt }: { pool: readonly string[]; mergedAt: Date | null },
): Promise<void> {
  const before = await settleStandings(work, memberId);
  const returned = mergedAt ? await work.rows(RETURNED_SINCE, [pool, mergedAt]) : [];
  if (returned.length === 0) return;
  const contributions = await keptContributions(work, { pool, enrolledAt });
  const separated = { memberId, fromMemberId: null, enrolledAt, before, contributions };
  await unmergeStandings(work, separated);
}
