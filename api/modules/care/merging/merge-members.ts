import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { amountMinorMax } from "../../../values/money.ts";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { merge } from "../../ledger/merge.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { changeMemberStatus } from "../../members/change-member-status.ts";
import { mergePath } from "../../members/merged-members.ts";
import { endReservations } from "../../payments/end-reservation.ts";
import { cancelHolds } from "../../redemptions/cancel-redemption.ts";
import { settlePrimaryStanding } from "../../tiers/settle-standings.ts";
import { openMember } from "../open-member.ts";
import { tooManyPoints } from "../send-points.ts";
import { moveIdentities } from "./move-identities.ts";

export interface MergeMembers {
  /** The members' public ids. */
  readonly memberId: string;
  readonly intoMemberId: string;
}

/** Finds a merge. */
export interface MergeKey {
  readonly memberId: string;
  readonly mergeId: string;
}

/** A merge under way: the payload of the events. */
export interface MergeEvent extends MergeKey {
  readonly intoMemberId: string;
}

const FROM = ["input", "memberId"];
const INTO = ["input", "intoMemberId"];

// No merge comes in while the account leaves: its points would be left behind.
const INCOMING = sql.read("find a merge under way into a member")`
  select from merges
  where into_member_id = ${"memberId"} and status in ('MERGING', 'UNMERGING')
`;

const MEMBERSHIP = sql.read("find whether a member is in a household")`
  select from household_memberships where member_id = ${"memberId"} and left_at is null
`;

const START = sql.write("start a merge")`
  insert into merges (member_id, id, program_id, into_member_id, status, started_at)
  values (${"memberId"}, ${"mergeId"}, ${"programId"}, ${"intoMemberId"}, 'MERGING', ${"now"})
`;

/**
 * Closes an account and sends all it has to another member, who receives it a moment later, by
 * `receiveMerged`, so that no write locks two members.
 * @throws Refusal INVALID, NOT_FOUND, MEMBER_SUSPENDED, MEMBER_MERGED, MEMBER_CLOSED,
 *   MERGE_UNDER_WAY, IN_A_HOUSEHOLD, AMOUNT_TOO_LARGE
 */
export async function mergeMembers(work: Work, input: MergeMembers): Promise<MergeKey> {
  if (input.memberId === input.intoMemberId) {
    throw refusal("INVALID", INTO, text("care.mergeIntoItself"));
  }
  const wallet = await openMember(work, input.memberId, FROM);
  const { memberId } = wallet;
  const { programId, now } = work;
  await requireMergeable(work, { memberId, status: wallet.memberStatus, field: FROM });
  const incoming = await work.rows(INCOMING, { memberId });
  if (incoming.length > 0) {
    throw refusal("MERGE_UNDER_WAY", FROM, text("care.otherMergeUnderWay"));
  }
  const membership = await work.rows(MEMBERSHIP, { memberId });
  if (membership.length > 0) throw refusal("IN_A_HOUSEHOLD", FROM, text("care.leaveHousehold"));
  const intoMemberId = await targetOf(work, wallet, input);

  const mergeId = uuidv7();
  await cancelHolds(work, wallet);
  await endReservations(work, wallet);
  await settlePrimaryStanding(work, memberId);
  await merge.debit(work, wallet, mergeId);
  await changeMemberStatus(work, { memberId, status: "CLOSED" });
  await moveIdentities(work, { fromMemberId: memberId, memberId: intoMemberId });
  await work.rows(START, { memberId, mergeId, programId, intoMemberId, now });
  work.audit({ memberId, subjectId: mergeId });
  const payload: MergeEvent = { mergeId, memberId, intoMemberId };
  work.emit({ type: "member.merging", memberId, payload });
  return { memberId, mergeId };
}

interface Target {
  readonly memberId: string;
  readonly status: string;
  readonly points: number;
}

const TARGET = sql.read<Target>("read the member that a merge goes into")`
  select m.id as "memberId", m.status, w.pending + w.available as points
  from members m join wallets w on w.member_id = m.id
  where m.program_id = ${"programId"} and m.id = ${"memberId"} and m.kind <> 'HOUSEHOLD'
`;

/** Read without a lock: a target that leaves a moment later sends everything back. */
async function targetOf(
  work: Work,
  { pending, available, held }: Wallet,
  input: MergeMembers,
): Promise<string> {
  const id = decodeId("mem", input.intoMemberId);
  const { programId } = work;
  const [target] = id ? await work.rows(TARGET, { programId, memberId: id }) : [];
  if (!target) throw refusal("NOT_FOUND", INTO, text("care.noSuchMember"));
  const { memberId, status, points } = target;
  await requireMergeable(work, { memberId, status, field: INTO });
  if (points + pending + available + held > amountMinorMax) throw new Refusal(tooManyPoints(INTO));
  return memberId;
}

async function requireMergeable(
  work: Work,
  { memberId, status, field }: { memberId: string; status: string; field: readonly string[] },
): Promise<void> {
  if (status === "SUSPENDED") {
    throw refusal("MEMBER_SUSPENDED", field, text("care.reactivateFirst"));
  }
  if (status !== "CLOSED") return;
  const [, next] = await mergePath(work.rows, memberId);
  if (next) throw refusal("MEMBER_MERGED", field, text("care.useMergedInto"));
  throw refusal("MEMBER_CLOSED", field, text("care.closedForMerges"));
}
