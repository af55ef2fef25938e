import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { merge } from "../ledger/merge.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { mergeStandings } from "../tiers/merge-standings.ts";
import { settleStandings } from "../tiers/settle-standings.ts";
import type { MergeEvent } from "./merge-members.ts";
import { poolFacts } from "./pool-facts.ts";

const WAITING = /* sql */ `
  select from merges where member_id = $1 and id = $2 and status = 'MERGING'
`;

const ARRIVED = /* sql */ `
  update merges set status = 'MERGED', merged_at = $3 where member_id = $1 and id = $2
`;

const UNDELIVERED = /* sql */ `
  update merges set status = 'UNMERGING' where member_id = $1 and id = $2
`;

/**
 * Gives a member what was merged into it: points, what they had paid for, what was bought, the better tier. Where that
 * account was closed meanwhile, everything goes back, by `takeBackMerged`: this write has locked one member already.
 */
export async function receiveMerged(work: Work, { payload }: DomainEvent): Promise<void> {
  const told = payload as unknown as MergeEvent;
  const { mergeId, memberId: fromMemberId, intoMemberId: memberId } = told;
  const wallet = (await openWallet(work, memberId))!;
  const waiting = await work.rows(WAITING, [fromMemberId, mergeId]);
  if (waiting.length === 0) return;
  if (wallet.memberStatus === "CLOSED") {
    await work.rows(UNDELIVERED, [fromMemberId, mergeId]);
    const undelivered = { ...told, isUndelivered: true };
    work.emit({ type: "member.unmerging", memberId: fromMemberId, payload: undelivered });
    return;
  }

  const before = await settleStandings(work, memberId);
  await merge.credit(work, wallet, { mergeId, fromMemberId });
  await poolFacts(work, { fromMemberId, memberId });
  await mergeStandings(work, { memberId, fromMemberId, before });
  await work.rows(ARRIVED, [fromMemberId, mergeId, work.now]);
  work.emit({ type: "member.merged", memberId, payload: { mergeId, fromMemberId } });
}
