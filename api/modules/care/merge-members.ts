import { uuidv7 } from "uuidv7";
import { decodeId } from "../../values/id.ts";
import { amountMinorMax } from "../../values/money.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { merge } from "../ledger/merge.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { changeMemberStatus } from "../members/change-member-status.ts";
import { mergePath } from "../members/merged-members.ts";
import { moveIdentities } from "./move-identities.ts";
import { openMember } from "./open-member.ts";
import { cancelHolds } from "../redemptions/cancel-redemption.ts";
import { settlePrimaryStanding } from "../tiers/settle-standings.ts";

export interface MergeMembers {
  /** The members' public ids. */
  readonly memberId: string;
  readonly intoMemberId: string;
}

/** By which to read a merge live. */
export interface MergeKey {
  readonly memberId: string;
  readonly mergeId: string;
}

/** A merge on its way: what the events tell of. */
export interface MergeEvent extends MergeKey {
  readonly intoMemberId: string;
}

const FROM = ["input", "memberId"];
const INTO = ["input", "intoMemberId"];

const TARGET = /* sql */ `
  select m.id as "memberId", m.status, w.pending + w.available as points
  from members m join wallets w on w.member_id = m.id
  where m.program_id = $1 and m.id = $2 and m.kind <> 'HOUSEHOLD'
`;

// Nobody comes in while this one is on its way out: its points would be left behind.
const COMING = /* sql */ `
  select from merges where into_member_id = $1 and status in ('MERGING', 'UNMERGING')
`;

const IN_HOUSEHOLD = /* sql */ `
  select from household_memberships where member_id = $1 and left_at is null
`;

const START = /* sql */ `
  insert into merges (member_id, id, program_id, into_member_id, status, started_at)
  values ($1, $2, $3, $4, 'MERGING', $5)
`;

/**
 * Closes an account and sends all that it is on to another member, who receives it a moment later, by `receiveMerged`,
 * so that no write locks two members.
 * @throws Refusal as the mutation's description lists.
 */
export async function mergeMembers(work: Work, input: MergeMembers): Promise<MergeKey> {
  if (input.memberId === input.intoMemberId) throw refusal("INVALID", INTO, INTO_ITSELF);
  const wallet = await openMember(work, input.memberId, FROM);
  const { memberId } = wallet;
  await refuseInactive(work, { memberId, status: wallet.memberStatus, field: FROM });
  const coming = await work.rows(COMING, [memberId]);
  if (coming.length > 0) throw refusal("MERGE_UNDER_WAY", FROM, UNDER_WAY);
  const household = await work.rows(IN_HOUSEHOLD, [memberId]);
  if (household.length > 0) throw refusal("IN_A_HOUSEHOLD", FROM, BELONGS);
  const intoMemberId = await targetOf(work, wallet, input);

  const mergeId = uuidv7();
  await cancelHolds(work, wallet);
  await settlePrimaryStanding(work, memberId);
  await merge.debit(work, wallet, mergeId);
  await changeMemberStatus(work, { memberId, status: "CLOSED" });
  await moveIdentities(work, { fromMemberId: memberId, memberId: intoMemberId });
  await work.rows(START, [memberId, mergeId, work.programId, intoMemberId, work.now]);
  work.audit({ memberId, subjectId: mergeId });
  const told: MergeEvent = { mergeId, memberId, intoMemberId };
  work.emit({ type: "member.merging", memberId, payload: told });
  return { memberId, mergeId };
}

/** Looked at without a lock: who leaves a moment later sends everything back. */
async function targetOf(
  work: Work,
  { pending, available, held }: Wallet,
  input: MergeMembers,
): Promise<string> {
  const id = decodeId("mem", input.intoMemberId);
  type Target = { memberId: string; status: string; points: number };
  const [target] = id ? await work.rows<Target>(TARGET, [work.programId, id]) : [];
  if (!target) {
    throw refusal("NOT_FOUND", INTO, {
      en: "There is no such member.",
      vi: "Không có thành viên này.",
    });
  }
  await refuseInactive(work, { ...target, field: INTO });
  if (target.points + pending + available + held > amountMinorMax) {
    throw refusal("AMOUNT_TOO_LARGE", INTO, {
      en: `A wallet holds at most ${amountMinorMax} points.`,
      vi: `Ví chỉ chứa được tối đa ${amountMinorMax} điểm.`,
    });
  }
  return target.memberId;
}

async function refuseInactive(
  work: Work,
  { memberId, status, field }: { memberId: string; status: string; field: readonly string[] },
): Promise<void> {
  if (status === "SUSPENDED") throw refusal("MEMBER_SUSPENDED", field, SUSPENDED);
  if (status !== "CLOSED") return;
  const [, next] = await mergePath(work.rows, memberId);
  throw next ? refusal("MEMBER_MERGED", field, MERGED) : refusal("MEMBER_CLOSED", field, CLOSED);
}

const INTO_ITSELF = {
  en: "An account can't be merged into itself. Name another member.",
  vi: "Không thể gộp tài khoản vào chính nó. Hãy chọn thành viên khác.",
};

const UNDER_WAY = {
  en: "Another account is just being merged into this one, or separated from it. Try again in a moment.",
  vi: "Một tài khoản khác đang được gộp vào hoặc tách khỏi tài khoản này. Hãy thử lại sau giây lát.",
};

const BELONGS = {
  en: "This account belongs to a household. Let it leave the household first, so that its points come back.",
  vi: "Tài khoản này thuộc một hộ gia đình. Hãy cho rời hộ trước để điểm được trả về.",
};

const SUSPENDED = {
  en: "This member is suspended. Reactivate it first.",
  vi: "Thành viên này đang tạm khóa. Hãy mở khóa trước.",
};

const MERGED = {
  en: "This account was merged into another member's. Use that member.",
  vi: "Tài khoản này đã được gộp vào thành viên khác. Hãy dùng thành viên đó.",
};

const CLOSED = {
  en: "This account is closed; it can't be merged.",
  vi: "Tài khoản này đã đóng; không thể gộp.",
};
