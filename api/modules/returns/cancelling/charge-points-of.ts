import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { chargePoints } from "../../payments/refund-points.ts";
import type { ChangedPayment } from "../../payments/refund-points.ts";
import type { TenderCharge } from "../recorded-return.ts";

/** A cancelled return whose charges are known. */
interface ChargedPurchase extends Omit<ChangedPayment, "points"> {
  readonly charged: readonly TenderCharge[];
}

/**
 * Lets points pay again what a cancelled return had given back. Call it before what the purchase
 * earns is given again.
 * @throws Refusal RETURN_IN_USE when fewer are available.
 */
export async function chargePointsOf(
  work: Work,
  wallet: Wallet,
  { charged, ...payment }: ChargedPurchase,
): Promise<void> {
  for (const { tender, points, amountMinor } of charged) {
    if (tender !== "POINTS" || !points) continue;
    const { available } = wallet;
    if (await chargePoints(work, wallet, { ...payment, points, amountMinor })) continue;
    const message = text("returns.pointsUsedSince", { available, points });
    throw refusal("RETURN_IN_USE", ["input", "externalId"], message);
  }
}
