import { Refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { namedPoints, spendOnPurchase } from "../../payments/spend-on-purchase.ts";
import { earningTermsAt, everPaidWithPoints } from "../../programs/earning-terms.ts";
import type { ReadPurchase } from "../read-purchase.ts";
import type { SpentOnPurchase } from "../recorded-purchase.ts";

/** What of a purchase is paid by spending points, in minor units: 0 where they are only noted. */
export function spentWithPointsMinor(
  { configuration, now }: Work,
  { purchase, isSpending }: Pick<Spending, "purchase" | "isSpending">,
): number {
  if (!isSpending || !earningTermsAt(configuration, now).payWithPoints) return 0;
  const byPoints = purchase.payments.filter(({ kind }) => kind === "POINTS");
  return byPoints.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

interface Spending {
  readonly purchase: ReadPurchase;
  readonly purchaseId: string;
  /** Whether payments by points spend points where the program's terms say so. */
  readonly isSpending: boolean;
}

/**
 * Spends the points that pay for a purchase, by the terms in force now; what was held for it beyond
 * goes back.
 * @returns null where no points are spent: payments by points are only noted then.
 * @throws Refusal INVALID, NOT_ENOUGH_POINTS, MEMBER_SUSPENDED.
 */
export async function spendPointsOf(
  work: Work,
  wallet: Wallet,
  { purchase, purchaseId, isSpending }: Spending,
): Promise<SpentOnPurchase | null> {
  const { payWithPoints } = earningTermsAt(work.configuration, work.now);
  const { source, externalId: purchaseExternalId, cart, payments } = purchase;
  const spending = { source, purchaseExternalId, purchaseId, cart, payments };
  if (!payWithPoints || !isSpending) {
    // What a checkout held before goes back.
    const mayHold = everPaidWithPoints(work.configuration);
    if (mayHold) await spendOnPurchase(work, wallet, { ...spending, paid: null });
    return null;
  }
  const named = namedPoints(payWithPoints, purchase);
  if ("reasons" in named) throw new Refusal(...named.reasons);
  const { paid } = named;
  await spendOnPurchase(work, wallet, { ...spending, paid });
  return paid && { ...paid, terms: payWithPoints };
}
