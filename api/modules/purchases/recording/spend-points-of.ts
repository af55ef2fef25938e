import { Refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { Wallet } from "../../ledger/wallet.ts";
import { namedPoints, spendOnPurchase } from "../../payments/spend-on-purchase.ts";
import { earningTermsAt } from "../../programs/earning-terms.ts";
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
  if (!payWithPoints || !isSpending) return null;
  const { source, externalId: purchaseExternalId, cart, payments } = purchase;
  const named = namedPoints(payWithPoints, purchase);
  if ("reasons" in named) throw new Refusal(...named.reasons);
  const { paid } = named;
  const checkout = { source, purchaseExternalId };
  await spendOnPurchase(work, wallet, { ...checkout, purchaseId, cart, payments, paid });
  return paid && { ...paid, terms: payWithPoints };
}
