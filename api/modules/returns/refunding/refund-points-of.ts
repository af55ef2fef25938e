import type { Work } from "../../../writes/work.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { refundPoints } from "../../payments/refund-points.ts";
import type { ChangedPayment } from "../../payments/refund-points.ts";
import type { TenderRefund } from "../recorded-return.ts";
import { endOfRefunds } from "./refund-tenders.ts";

/** A return whose refunds are known. */
interface RefundedPurchase extends Omit<ChangedPayment, "points"> {
  readonly refunds: readonly TenderRefund[];
}

/**
 * Gives back the points of a return's refunds. Those of a closed account are written off. Call it
 * before what the purchase earned is taken back.
 * @returns the refunds with what became of them.
 */
export async function refundPointsOf(
  work: Work,
  wallet: Wallet,
  { refunds, ...payment }: RefundedPurchase,
): Promise<readonly TenderRefund[]> {
  const done: TenderRefund[] = [];
  for (const refund of refunds) {
    const { tender, points } = refund;
    if (tender !== "POINTS" || !points) done.push(refund);
    else if (wallet.memberStatus === "CLOSED") done.push({ ...refund, status: "WRITTEN_OFF" });
    else {
      const extendedTo = endOfRefunds(work);
      await refundPoints(work, wallet, { ...payment, points, extendedTo });
      done.push(refund);
    }
  }
  return done;
}
