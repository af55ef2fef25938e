import type { CheckoutUse } from "../checkout-uses.ts";
import type { CouponRefusal } from "./coupon-refusal.ts";
import type { PurchaseCoupon } from "./find-purchase-coupons.ts";
import { giftCardParts } from "./gift-card-parts.ts";
import type { GiftCardPart, PaidPurchase } from "./gift-card-parts.ts";
import type { EvaluatedDiscounts, TakenOff } from "./judge-discounts.ts";

/** What becomes of a coupon when its purchase is recorded. */
export interface PlannedUse extends TakenOff {
  readonly of: PurchaseCoupon;
  /** The place of a gift card that pays among those that do; null for all others. */
  readonly tender: number | null;
  /** What a gift card's open use took and the purchase does not need; below zero: needs besides. */
  readonly backMinor: number;
  /** Whether the purchase has no use for it. */
  readonly isLeft: boolean;
  readonly refusal: CouponRefusal | null;
}

/** What a purchase's discounts do: those used for it stand, the others take what was judged. */
export function plannedDiscounts(
  coupons: readonly PurchaseCoupon[],
  judged: EvaluatedDiscounts,
): PlannedUse[] {
  return coupons.map((of) => {
    const { couponId } = of.coupon;
    const { amountMinor, lines, shippingMinor } = of.use ?? judged.taken.get(couponId)!;
    const isJudged = !of.isOpen || of.refusal?.code === "COUPON_OF_OTHER_MEMBER";
    const refusal = (isJudged && of.refusal) || judged.refusals.get(couponId) || null;
    const taken = { amountMinor, lines, shippingMinor };
    return { of, ...taken, tender: null, backMinor: 0, isLeft: false, refusal };
  });
}

/** What a purchase's gift cards pay. */
export function plannedCards(
  coupons: readonly PurchaseCoupon[],
  purchase: PaidPurchase,
): PlannedUse[] {
  const parts = giftCardParts(
    purchase,
    coupons.map(({ coupon, position, use, isOpen }) => ({
      coupon,
      isNamed: position !== null,
      usedMinor: use && use.amountMinor,
      isOpen,
    })),
  );
  let tenders = 0;
  return coupons.map((of, at) => {
    const { minor } = parts[at]!;
    const tender = minor > 0 ? tenders++ : null;
    const openMinor = openMinorOf(of);
    return {
      of,
      amountMinor: minor,
      lines: null,
      shippingMinor: null,
      tender,
      backMinor: openMinor - minor,
      isLeft: minor === 0,
      refusal: refusalOf(of, parts[at]!),
    };
  });
}

/** What takes more than an open use did is refused as a use would be that is made now. */
function refusalOf(of: PurchaseCoupon, part: GiftCardPart): CouponRefusal | null {
  const isUsedNow = part.minor > openMinorOf(of) || of.use === null;
  const own = isUsedNow ? of.refusal : null;
  const ofPart = part.refusal ?? null;
  return of.isOpen ? (ofPart ?? own) : (own ?? ofPart);
}

function openMinorOf({ isOpen, use }: { isOpen: boolean; use: CheckoutUse | null }): number {
  return isOpen ? use!.amountMinor! : 0;
}
