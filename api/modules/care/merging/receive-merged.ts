import { sql } from "../../../database/sql.ts";
import type { DomainEvent } from "../../../writes/event.ts";
import type { Work } from "../../../writes/work.ts";
import { merge } from "../../ledger/merge.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { mergeStandings } from "../../tiers/merge-standings.ts";
import { settleStandings } from "../../tiers/settle-standings.ts";
import type { MergeEvent } from "./merge-members.ts";
import { poolFacts } from "./pool-facts.ts";

const WAITING = sql.read("find whether a merge waits to arrive")`
  select from merges
  where member_id = ${"memberId"} and id = ${"mergeId"} and status = 'MERGING'
`;

const ARRIVED = sql.write("record that a merge has arrived")`
  update merges set status = 'MERGED', merged_at = ${"now"}
  where member_id = ${"memberId"} and id = ${"mergeId"}
`;

const UNDELIVERED = sql.write("record that a merge could not arrive")`
  update merges set status = 'UNMERGING'
  where member_id = ${"memberId"} and id = ${"mergeId"}
`;

/**
 * Gives a member what was merged into it: points, what they had paid for, purchases, the better
 * tier. If that account was closed before it came, everything goes back, by `receiveUnmerged`: this
 * write has locked one member already.
 */
export async function receiveMerged(work: Work, { payload }: DomainEvent): Promise<void> {
  const merging = payload as unknown as MergeEvent;
  const { mergeId, memberId: fromMemberId, intoMemberId: memberId } = merging;
  const wallet = (await openWallet(work, memberId))!;
  const key = { memberId: fromMemberId, mergeId };
  const waiting = await work.rows(WAITING, key);
  if (waiting.length === 0) return;
  if (wallet.memberStatus === "CLOSED") {
    await work.rows(UNDELIVERED, key);
    const undelivered = { ...merging, isUndelivered: true };
    work.emit({ type: "member.unmerging", memberId: fromMemberId, payload: undelivered });
    return;
  }

  const before = await settleStandings(work, memberId);
  await merge.credit(work, wallet, { mergeId, fromMemberId });
  await poolFacts(work, { fromMemberId, memberId });
  await mergeStandings(work, { memberId, fromMemberId, before });
  await work.rows(ARRIVED, { ...key, now: work.now });
  work.emit({ type: "member.merged", memberId, payload: { mergeId, fromMemberId } });
}
