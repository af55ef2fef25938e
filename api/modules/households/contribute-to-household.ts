import { sql } from "../../database/sql.ts";
import { sayInAll, text } from "../../locales/text.ts";
import { amountMinorMax } from "../../values/money.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { openMember, requireActive } from "../care/open-member.ts";
import { reception } from "../care/receive-points.ts";
import { POINTS_FIELD, sendPoints, tooManyPoints } from "../care/send-points.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import { unspentFrom } from "../ledger/spend-points.ts";
import { membershipOf } from "./membership.ts";

export interface ContributeToHousehold {
  /** The member's public id. */
  readonly memberId: string;
  readonly points: number;
}

const MEMBER = ["input", "memberId"];
const GIVEN = sayInAll(text("households.given"));

const HELD = sql.read<{ points: number }>("read how many points a wallet has")`
  select pending + available as points from wallets where member_id = ${"memberId"}
`;

/**
 * Takes available points from a member and sends them to its household; they arrive a moment later,
 * by `receiveContribution`.
 * @returns where to find the member's entry.
 * @throws Refusal ZERO_POINTS, INVALID, NOT_FOUND, MEMBER_CLOSED, MEMBER_SUSPENDED,
 *   NOT_IN_A_HOUSEHOLD, AMOUNT_TOO_LARGE, NOT_ENOUGH_POINTS
 */
export async function contributeToHousehold(
  work: Work,
  { memberId: id, points }: ContributeToHousehold,
): Promise<{ memberId: string; sequence: number }> {
  if (points <= 0) {
    const code = points === 0 ? "ZERO_POINTS" : "INVALID";
    throw refusal(code, POINTS_FIELD, text("households.giveAboveZero"));
  }
  const wallet = await openMember(work, id);
  const { memberId } = wallet;
  requireActive(wallet.memberStatus, {
    field: MEMBER,
    closed: text("households.closedForGiving"),
    suspended: text("households.suspendedForGiving"),
  });
  const membership = await membershipOf(work.rows, memberId);
  if (!membership) throw refusal("NOT_IN_A_HOUSEHOLD", MEMBER, text("households.joinFirst"));
  const { householdId: toMemberId } = membership;
  const [household] = await work.rows(HELD, { memberId: toMemberId });
  if (household!.points + points > amountMinorMax) throw new Refusal(tooManyPoints(POINTS_FIELD));

  const sending = { type: "household.contributed", toMemberId, points, titles: GIVEN } as const;
  const { id: subjectId, sequence } = await sendPoints(work, wallet, sending);
  work.audit({ memberId, subjectId });
  return { memberId, sequence };
}

/** Gives a household the points of a member, unless the member left before they came. */
export const receiveContribution = reception({
  receiver: (_work, { toMemberId }) => toMemberId,
  async accepts(work, { memberId: householdId }, { fromMemberId }) {
    const membership = await membershipOf(work.rows, fromMemberId);
    return membership?.householdId === householdId;
  },
  titles: sayInAll(text("households.received")),
  done(work, { memberId }, { transferId, fromMemberId, points }) {
    const payload = { transferId, fromMemberId, points };
    work.emit({ type: "household.received", memberId, payload });
  },
});

const RETURNED = sayInAll(text("households.returned"));

/** Sends a member who has left its household what is unspent of the points it gave. */
export async function returnShare(work: Work, event: DomainEvent): Promise<void> {
  const { householdId } = event.payload as { householdId: string };
  const toMemberId = event.memberId!;
  const wallet = (await openWallet(work, householdId))!;
  // The member may be back before its share has left.
  if ((await membershipOf(work.rows, toMemberId))?.householdId === householdId) return;
  const members = { memberId: householdId, fromMemberId: toMemberId };
  const lots = await unspentFrom(work, members);
  const points = lots.reduce((sum, lot) => sum + lot.points, 0);
  if (points === 0) return;
  await sendPoints(work, wallet, {
    type: "points.transferred",
    toMemberId,
    points,
    lots,
    titles: RETURNED,
  });
}
