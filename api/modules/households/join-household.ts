import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { openMember, requireActive } from "../care/open-member.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { membershipOf } from "./membership.ts";

export interface JoinHousehold {
  /** The public ids. */
  readonly householdId: string;
  readonly memberId: string;
}

const MEMBER = ["input", "memberId"];

const HOUSEHOLD = sql.read("find a household")`
  select from members
  where program_id = ${"programId"} and id = ${"householdId"} and kind = 'HOUSEHOLD'
`;

/**
 * Adds a member to a household; one that belongs to it stays there.
 * @throws Refusal NOT_FOUND, MEMBER_CLOSED, MEMBER_SUSPENDED, IN_A_HOUSEHOLD
 */
export async function joinHousehold(
  work: Work,
  input: JoinHousehold,
): Promise<{ householdId: string }> {
  const { programId } = work;
  const householdId = decodeId("hhd", input.householdId);
  const [household] = householdId ? await work.rows(HOUSEHOLD, { programId, householdId }) : [];
  if (!householdId || !household) {
    throw refusal("NOT_FOUND", ["input", "householdId"], text("households.noSuchHousehold"));
  }
  const wallet = await openMember(work, input.memberId, MEMBER);
  const membership = await membershipOf(work.rows, wallet.memberId);
  if (membership?.householdId !== householdId) await addToHousehold(work, wallet, householdId);
  return { householdId };
}

const JOIN = sql.write("join a household")`
  insert into household_memberships (member_id, id, program_id, household_id, joined_at)
  values (${"memberId"}, ${"id"}, ${"programId"}, ${"householdId"}, ${"now"})
`;

/**
 * Adds a member with an open wallet to a household.
 * @throws Refusal MEMBER_CLOSED, MEMBER_SUSPENDED, IN_A_HOUSEHOLD
 */
export async function addToHousehold(
  work: Work,
  { memberId, memberStatus }: Wallet,
  householdId: string,
): Promise<void> {
  requireActive(memberStatus, {
    field: MEMBER,
    closed: text("households.closedForJoining"),
    suspended: text("households.suspendedForJoining"),
  });
  if (await membershipOf(work.rows, memberId)) {
    throw refusal("IN_A_HOUSEHOLD", MEMBER, text("households.leaveFirst"));
  }
  const { programId, now } = work;
  await work.rows(JOIN, { memberId, id: uuidv7(), programId, householdId, now });
  work.audit({ memberId, subjectId: householdId });
  work.emit({ type: "household.joined", memberId, payload: { householdId } });
}
