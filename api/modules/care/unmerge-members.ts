import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { unmerge } from "../ledger/merge.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { namedMember } from "../members/member-by.ts";
import { unmergeStandings } from "../tiers/merge-standings.ts";
import { settleStandings } from "../tiers/settle-standings.ts";
import { mergePath, pooledMembers } from "../members/merged-members.ts";
import { keptContributions } from "../returns/kept-contributions.ts";
import type { MergeKey, MergeEvent } from "./merge-members.ts";
import { unpoolFacts } from "./pool-facts.ts";

const FIELD = ["input", "memberId"];

const IN_FORCE = /* sql */ `
  select id as "mergeId", into_member_id as "intoMemberId", status from merges
  where member_id = $1 and status <> 'UNMERGED'
`;

const START = /* sql */ `
  update merges set status = 'UNMERGING' where member_id = $1 and id = $2
`;

interface InForce {
  readonly mergeId: string;
  readonly intoMemberId: string;
  readonly status: "MERGING" | "MERGED" | "UNMERGING";
}

/**
 * Takes what is unspent of a merge from whom it went into, with all that counted for it; the account receives it a
 * moment later, by `takeBackMerged`, so that no write locks two members.
 * @throws Refusal as the mutation's description lists.
 */
export async function unmergeMembers(work: Work, input: { memberId: string }): Promise<MergeKey> {
  const fromMemberId = await namedMember(work.rows, work.programId, input.memberId);
  if (!fromMemberId || !decodeId("mem", input.memberId)) {
    throw refusal("NOT_FOUND", FIELD, {
      en: "There is no such member.",
      vi: "Không có thành viên này.",
    });
  }
  const { intoMemberId: memberId } = await mergeOf(work, fromMemberId);
  const wallet = (await openWallet(work, memberId))!;
  // What stood before the lock may stand no more.
  const { mergeId, status } = await mergeOf(work, fromMemberId);
  if (status !== "MERGED") throw refusal("MERGE_UNDER_WAY", FIELD, UNDER_WAY);
  if (wallet.memberStatus === "CLOSED") throw await closed(work, memberId);

  const before = await settleStandings(work, memberId);
  await unmerge.debit(work, wallet, mergeId);
  await work.rows(START, [fromMemberId, mergeId]);
  const pool = await pooledMembers(work.rows, memberId);
  await unpoolFacts(work, { fromMemberId, memberId, pool });
  const { enrolledAt } = wallet;
  const contributions = await keptContributions(work, { pool, enrolledAt });
  await unmergeStandings(work, { memberId, fromMemberId, enrolledAt, before, contributions });

  work.audit({ memberId: fromMemberId, subjectId: mergeId });
  const told: MergeEvent = { mergeId, memberId: fromMemberId, intoMemberId: memberId };
  work.emit({ type: "member.unmerging", memberId: fromMemberId, payload: told });
  return { memberId: fromMemberId, mergeId };
}

async function mergeOf(work: Work, memberId: string): Promise<InForce> {
  const [merge] = await work.rows<InForce>(IN_FORCE, [memberId]);
  if (merge) return merge;
  throw refusal("NOT_MERGED", FIELD, {
    en: "This account is not merged into another member's; there is nothing to undo.",
    vi: "Tài khoản này không được gộp vào thành viên khác; không có gì để hủy.",
  });
}

async function closed(work: Work, memberId: string) {
  const [, next] = await mergePath(work.rows, memberId);
  if (next) return refusal("MEMBER_MERGED", FIELD, MERGED_ON);
  return refusal("MEMBER_CLOSED", FIELD, {
    en: "The member it was merged into has left; there is nothing to take back.",
    vi: "Thành viên nhận gộp đã rời chương trình; không còn gì để tách.",
  });
}

const UNDER_WAY = {
  en: "This merge has not come to its end yet. Try again in a moment.",
  vi: "Việc gộp này chưa hoàn tất. Hãy thử lại sau giây lát.",
};

const MERGED_ON = {
  en: "The member it was merged into has been merged itself. Undo that merge first.",
  vi: "Thành viên nhận gộp đã được gộp tiếp vào thành viên khác. Hãy hủy lần gộp đó trước.",
};
