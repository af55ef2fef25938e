import { sayInAll, text } from "../../locales/text.ts";
import type { Work } from "../../writes/work.ts";
import { refundSpend } from "../ledger/refund-spend.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { markPointPayment } from "./insert-point-payment.ts";
import { reservationsOf } from "./reservation.ts";
import type { Reservation } from "./reservation.ts";

const RELEASED = sayInAll(text("payments.reservationEnded"));

/** Gives all points of a reservation back. Its member's wallet must be open. */
export async function endReservation(
  work: Work,
  wallet: Wallet,
  { id, points, amountMinor }: Reservation,
): Promise<void> {
  const { memberId } = wallet;
  await refundSpend(work, wallet, {
    spendId: id,
    source: { kind: "RESERVATION", id },
    status: "HELD",
    titles: RELEASED,
  });
  markPointPayment(work, { id, memberId, points, amountMinor, status: "RELEASED" });
  work.emit({ type: "reservation.released", memberId, payload: { reservationId: id, points } });
}

/**
 * Gives back all points of an open wallet that are held for checkouts: before an account is closed
 * or merged.
 */
export async function endReservations(work: Work, wallet: Wallet): Promise<void> {
  const held = await reservationsOf(work, wallet.memberId);
  for (const reservation of held) await endReservation(work, wallet, reservation);
}
