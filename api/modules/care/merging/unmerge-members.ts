import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { unmerge } from "../../ledger/merge.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import { namedMember } from "../../members/member-by.ts";
import { mergePath, pooledMembers } from "../../members/merged-members.ts";
import { keptContributions } from "../../returns/kept-contributions.ts";
import { settleStandings } from "../../tiers/settle-standings.ts";
import { unmergeStandings } from "../../tiers/merge-standings.ts";
import type { MergeEvent, MergeKey } from "./merge-members.ts";
import { unpoolFacts } from "./pool-facts.ts";

const FIELD = ["input", "memberId"];

const START = sql.write("start to undo a merge")`
  update merges set status = 'UNMERGING' where member_id = ${"memberId"} and id = ${"mergeId"}
`;

/**
 * Takes what is unspent of a merge from the member it went into, with all that counted for that
 * member. The account receives it a moment later, by `receiveUnmerged`, so that no write locks two
 * members.
 * @throws Refusal NOT_FOUND, NOT_MERGED, MERGE_UNDER_WAY, MEMBER_MERGED, MEMBER_CLOSED
 */
export async function unmergeMembers(work: Work, input: { memberId: string }): Promise<MergeKey> {
  const fromMemberId = await namedMember(work.rows, work.programId, input.memberId);
  if (!fromMemberId || !decodeId("mem", input.memberId)) {
    throw refusal("NOT_FOUND", FIELD, text("care.noSuchMember"));
  }
  const { intoMemberId: memberId } = await mergeOf(work, fromMemberId);
  const wallet = (await openWallet(work, memberId))!;
  // The merge may have changed before the lock.
  const { mergeId, status } = await mergeOf(work, fromMemberId);
  if (status !== "MERGED") throw refusal("MERGE_UNDER_WAY", FIELD, text("care.mergeNotDone"));
  if (wallet.memberStatus === "CLOSED") throw await closed(work, memberId);

  const before = await settleStandings(work, memberId);
  await unmerge.debit(work, wallet, mergeId);
  await work.rows(START, { memberId: fromMemberId, mergeId });
  const pool = await pooledMembers(work.rows, memberId);
  await unpoolFacts(work, { fromMemberId, memberId, pool });
  const { enrolledAt } = wallet;
  const contributions = await keptContributions(work, { pool, enrolledAt });
  await unmergeStandings(work, { memberId, fromMemberId, enrolledAt, before, contributions });

  work.audit({ memberId: fromMemberId, subjectId: mergeId });
  const payload: MergeEvent = { mergeId, memberId: fromMemberId, intoMemberId: memberId };
  work.emit({ type: "member.unmerging", memberId: fromMemberId, payload });
  return { memberId: fromMemberId, mergeId };
}

interface MergeInForce {
  readonly mergeId: string;
  readonly intoMemberId: string;
  readonly status: "MERGING" | "MERGED" | "UNMERGING";
}

const IN_FORCE = sql.read<MergeInForce>("find a member's merge in force")`
  select id as "mergeId", into_member_id as "intoMemberId", status from merges
  where member_id = ${"memberId"} and status <> 'UNMERGED'
`;

async function mergeOf(work: Work, memberId: string): Promise<MergeInForce> {
  const [merge] = await work.rows(IN_FORCE, { memberId });
  if (!merge) throw refusal("NOT_MERGED", FIELD, text("care.notMerged"));
  return merge;
}

async function closed(work: Work, memberId: string): Promise<Refusal> {
  const [, next] = await mergePath(work.rows, memberId);
  if (next) return refusal("MEMBER_MERGED", FIELD, text("care.mergedFurther"));
  return refusal("MEMBER_CLOSED", FIELD, text("care.mergedIntoClosed"));
}
