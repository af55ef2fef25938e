import { uuidv7 } from "uuidv7";
import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { openMember } from "../care/open-member.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { membershipOf } from "./membership.ts";

export interface JoinHousehold {
  /** The public ids. */
  readonly householdId: string;
  readonly memberId: string;
}

const MEMBER = ["input", "memberId"];

const HOUSEHOLD = /* sql */ `
  select from members where program_id = $1 and id = $2 and kind = 'HOUSEHOLD'
`;

const JOIN = /* sql */ `
  insert into household_memberships (member_id, id, program_id, household_id, joined_at)
  values ($1, $2, $3, $4, $5)
`;

/**
 * Adds a member to a household; one who belongs to it stays so.
 * @throws Refusal as the mutation's description lists.
 */
export async function joinHousehold(
  work: Work,
  input: JoinHousehold,
): Promise<{ householdId: string }> {
  const householdId = decodeId("hhd", input.householdId);
  const known = householdId ? await work.rows(HOUSEHOLD, [work.programId, householdId]) : [];
  if (!householdId || known.length === 0) {
    throw refusal("NOT_FOUND", ["input", "householdId"], {
      en: "There is no such household.",
      vi: "Không có hộ gia đình này.",
    });
  }
  const wallet = await openMember(work, input.memberId, MEMBER);
  const membership = await membershipOf(work.rows, wallet.memberId);
  if (membership?.householdId !== householdId) await addToHousehold(work, wallet, householdId);
  return { householdId };
}

/** Gives an open member its place in a household. @throws Refusal when it can't have one. */
export async function addToHousehold(
  work: Work,
  { memberId, memberStatus }: Wallet,
  householdId: string,
): Promise<void> {
  if (memberStatus === "CLOSED") throw refusal("MEMBER_CLOSED", MEMBER, CLOSED);
  if (memberStatus === "SUSPENDED") throw refusal("MEMBER_SUSPENDED", MEMBER, SUSPENDED);
  if (await membershipOf(work.rows, memberId)) {
    throw refusal("IN_A_HOUSEHOLD", MEMBER, {
      en: "This member belongs to a household already. Let it leave that one first.",
      vi: "Thành viên này đã thuộc một hộ gia đình. Hãy cho rời hộ đó trước.",
    });
  }
  await work.rows(JOIN, [memberId, uuidv7(), work.programId, householdId, work.now]);
  work.audit({ memberId, subjectId: householdId });
  work.emit({ type: "household.joined", memberId, payload: { householdId } });
}

const CLOSED = {
  en: "This account is closed; it can't join a household.",
  vi: "Tài khoản này đã đóng; không thể tham gia hộ gia đình.",
};

const SUSPENDED = {
  en: "This member is suspended; it can join when it is active again.",
  vi: "Thành viên này đang tạm khóa; có thể tham gia khi hoạt động trở lại.",
};
