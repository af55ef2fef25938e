import type { Work } from "../../../writes/work.ts";
import { lockGiftCards } from "../../coupons/restore-coupons.ts";
import type { GiftCardUse, StoredPurchase } from "../../coupons/restore-coupons.ts";
import type { PaymentKind, ReadPurchase } from "../../purchases/read-purchase.ts";
import type { RecordedContext } from "../../purchases/recorded-purchase.ts";
import type { Tender } from "./refund-parts.ts";

/** A recorded purchase whose tenders are asked. */
interface PaidPurchase extends StoredPurchase {
  readonly cart: Pick<ReadPurchase, "payments">;
  readonly context: Pick<RecordedContext, "spent">;
}

/** A tender of a recorded purchase; a gift card's is locked. */
export type PurchaseTender = Tender<GiftCardUse>;

/**
 * How a recorded purchase was paid, money apart, in the order in which the tenders paid: gift
 * cards, points, cashback. Locks the cards, and those that were sold. Payments by cashback, and by
 * points where none were spent, were only noted: they are the shop's own to settle.
 */
export async function purchaseTenders(
  work: Work,
  { cart, context, ...stored }: PaidPurchase,
): Promise<PurchaseTender[]> {
  const uses = await lockGiftCards(work, stored);
  const cards = uses.map((couponUse): PurchaseTender => {
    return { kind: "GIFT_CARD", amountMinor: couponUse.amountMinor, points: null, couponUse };
  });
  const { spent } = context;
  const points: PurchaseTender[] = spent
    ? [{ kind: "POINTS", amountMinor: spent.amountMinor, points: spent.points, couponUse: null }]
    : noted("POINTS", cart);
  return [...cards, ...points, ...noted("CASHBACK", cart)];
}

function noted(
  kind: Extract<PaymentKind, "POINTS" | "CASHBACK">,
  { payments }: Pick<ReadPurchase, "payments">,
): PurchaseTender[] {
  const amountMinor = payments
    .filter((payment) => payment.kind === kind)
    .reduce((sum, payment) => sum + payment.amountMinor, 0);
  return amountMinor > 0 ? [{ kind, amountMinor, points: null, couponUse: null }] : [];
}
