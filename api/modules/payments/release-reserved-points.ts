import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import type { DomainEvent } from "../../writes/event.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { openWallet } from "../ledger/open-wallet.ts";
import type { MemberBy } from "../members/member-by.ts";
import { openPayer } from "../redemptions/redeem-reward.ts";
import { refusePartnerSource } from "../partners/partner-source.ts";
import { refuseRecorded } from "./refuse-recorded.ts";
import { endReservation } from "./end-reservation.ts";
import { reservationsFor } from "./reservation.ts";
import type { Checkout } from "./reservation.ts";

export interface ReleaseReservedPoints extends Checkout {
  /** Named by a shop; a member token releases its own member's points. */
  readonly member?: MemberBy | null;
}

const WAS_RESERVED = sql.read("find points that were held for a checkout")`
  select from point_payments
  where member_id = ${"memberId"} and source = ${"source"}
    and purchase_external_id = ${"purchaseExternalId"} limit 1
`;

/**
 * Gives back the points that a member has held for a checkout.
 * @returns whose points, and whether none were held any more.
 * @throws Refusal NOT_FOUND, PURCHASE_RECORDED, and those of the member.
 */
export async function releaseReservedPoints(
  work: Work,
  input: ReleaseReservedPoints,
): Promise<{ isReplay: boolean; memberId: string }> {
  refusePartnerSource(work, input.source);
  const wallet = await openPayer(work, input);
  const { memberId } = wallet;
  const { source, purchaseExternalId } = input;
  await refuseRecorded(work, input);
  const reservations = await reservationsFor(work, input);
  const own = reservations.find((one) => one.memberId === memberId);
  if (own) {
    await endReservation(work, wallet, own);
    work.audit({ memberId, subjectId: own.id });
    return { isReplay: false, memberId };
  }
  const before = await work.rows(WAS_RESERVED, { memberId, source, purchaseExternalId });
  if (before.length > 0) return { isReplay: true, memberId };
  const message = text("payments.nothingReserved");
  throw refusal("NOT_FOUND", ["input", "purchaseExternalId"], message);
}

/** Gives back what a member has held for a purchase that another member made. */
export async function releaseAbandoned(
  work: Work,
  { memberId, payload }: DomainEvent,
): Promise<void> {
  const wallet = await openWallet(work, memberId!);
  const reservations = await reservationsFor(work, payload as unknown as Checkout);
  const own = reservations.find((one) => one.memberId === memberId);
  if (wallet && own) await endReservation(work, wallet, own);
}
