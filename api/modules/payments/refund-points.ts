import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import { sayInAll, text } from "../../locales/text.ts";
import type { Work } from "../../writes/work.ts";
import { movedSpend, refundSpend } from "../ledger/refund-spend.ts";
import { spendPoints } from "../ledger/spend-points.ts";
import type { Wallet } from "../ledger/wallet.ts";
import type { PaidPoints } from "../programs/pay-with-points.ts";
import { insertPointPayment } from "./insert-point-payment.ts";
import type { Checkout } from "./reservation.ts";

/** A purchase of which points no longer pay something, or pay it again. */
export interface ChangedPayment extends Checkout {
  /** From the account that bought it to the one whose wallet is open. */
  readonly owners: readonly string[];
  readonly points: number;
  /** The return that moves them, and its number. */
  readonly returnId: string;
  readonly returnExternalId: string;
}

interface Payment {
  readonly id: string;
  readonly memberId: string;
}

const PAYMENTS = sql.read<Payment>("find the payments with points of a purchase")`
  select id, member_id as "memberId" from point_payments
  where program_id = ${"programId"} and source = ${"source"}
    and purchase_external_id = ${"purchaseExternalId"} and status = 'PAID'
    and member_id = any (${"owners"}::uuid[])
  order by created_at desc, id desc
`;

const POINTS_OF_SPEND = sql.read<{ points: number }>("find the points of a spend")`
  select points from uses
  where member_id = ${"memberId"} and id = ${"spendId"} and status = 'DONE'
`;

const REFUNDED = sayInAll(text("payments.pointsRefunded"));

/**
 * Gives back points that paid for a purchase, the last spent first, to what pays for them now.
 * The wallet must be open; call it before what the purchase earned is taken back, so that no debt
 * arises that it would pay.
 * @param extendedTo until when points can be spent again whose lots have ended.
 * @returns how many could be given back: fewer only where the spends of a merged account are gone.
 */
export async function refundPoints(
  work: Work,
  wallet: Wallet,
  { points, extendedTo, ...payment }: ChangedPayment & { readonly extendedTo: Date },
): Promise<number> {
  const { memberId } = wallet;
  const { owners, returnId, returnExternalId: reference } = payment;
  let left = points;
  const { source, purchaseExternalId } = payment;
  const { programId } = work;
  const checkout = { programId, source, purchaseExternalId, owners };
  for (const paid of await work.rows(PAYMENTS, checkout)) {
    if (left === 0) break;
    const spendId = await movedSpend(work, owners.slice(owners.indexOf(paid.memberId)), paid.id);
    const [spend] = spendId ? await work.rows(POINTS_OF_SPEND, { memberId, spendId }) : [];
    if (!spend) continue;
    const part = Math.min(left, spend.points);
    left -= part;
    await refundSpend(work, wallet, {
      spendId: spendId!,
      source: { kind: "RETURN", id: returnId },
      reference,
      status: "DONE",
      titles: REFUNDED,
      points: part,
      extendedTo,
    });
  }
  const refunded = points - left;
  const payload = { returnId, points: refunded };
  if (refunded > 0) work.emit({ type: "points.refunded", memberId, payload });
  return refunded;
}

const PAID_AGAIN = sayInAll(text("payments.paidAgain"));

/**
 * Lets points pay for a purchase again, when a return is cancelled. The wallet must be open.
 * @param amountMinor what they pay.
 * @returns false, and nothing is spent, when fewer are available.
 */
export async function chargePoints(
  work: Work,
  wallet: Wallet,
  { points, amountMinor, ...payment }: ChangedPayment & PaidPoints,
): Promise<boolean> {
  const { memberId, available } = wallet;
  if (available < points) return false;
  const { source, purchaseExternalId, returnId, returnExternalId } = payment;
  const id = uuidv7();
  await spendPoints(work, wallet, {
    kind: "REDEEM",
    points,
    source: { kind: "RETURN", id: returnId },
    reference: returnExternalId,
    explanation: [{ titles: PAID_AGAIN, points: -points }],
    field: ["input", "externalId"],
    on: { spendId: id, subjectId: null, day: null, heldUntil: null },
  });
  const paid = { id, memberId, source, purchaseExternalId, points, amountMinor };
  insertPointPayment(work, { ...paid, status: "PAID" });
  return true;
}
