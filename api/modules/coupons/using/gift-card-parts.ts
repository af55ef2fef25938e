import { text } from "../../../locales/text.ts";
import { readCouponCode } from "../coupon-code.ts";
import type { Coupon } from "../find-coupon.ts";
import { notApplicable } from "./coupon-refusal.ts";
import type { CouponRefusal } from "./coupon-refusal.ts";

/** A part of what was paid, in minor units. */
export interface Payment {
  readonly kind: string;
  readonly amountMinor: number;
  readonly reference: string | null;
}

/** What a gift card paid, in minor units, or why it can't have. */
export interface GiftCardPart {
  readonly minor: number;
  readonly refusal?: CouponRefusal;
}

/**
 * What gift cards pay of a purchase that names them without having used them before. A payment with
 * a card's code as its reference is that card's; the others by gift card are shared out in the
 * order of the cards. Without a payment by gift card, the cards pay what no other payment does.
 * @param adoptedMinor what cards that were used before pay of it.
 * @returns by the ids of the coupons; coupons that are no gift cards are left out.
 */
export function giftCardParts(
  { payments, totalMinor }: { payments: readonly Payment[]; totalMinor: number },
  { fresh, adoptedMinor }: { fresh: readonly Coupon[]; adoptedMinor: number },
): ReadonlyMap<string, GiftCardPart> {
  const cards = fresh.filter(({ remainingMinor }) => remainingMinor !== null);
  const byCard = payments.filter(({ kind }) => kind === "GIFT_CARD");
  const paid = sumOf(payments);
  let left = byCard.length > 0 ? sumOf(byCard) - adoptedMinor : totalMinor - paid - adoptedMinor;
  const parts = new Map<string, GiftCardPart>();
  for (const card of cards) {
    const own = sumOf(byCard.filter((payment) => isOf(payment, card)));
    if (own > 0) parts.set(card.couponId, partOf(card, own));
    left -= own;
  }
  for (const card of cards) {
    if (parts.has(card.couponId)) continue;
    const minor = Math.max(0, Math.min(left, card.remainingMinor!));
    parts.set(card.couponId, minor > 0 ? { minor } : { minor, refusal: notApplicable(card) });
    left -= minor;
  }
  return parts;
}

function partOf(card: Coupon, minor: number): GiftCardPart {
  return minor <= card.remainingMinor! ? { minor } : { minor, refusal: MORE_THAN_REMAINING };
}

function isOf({ reference }: Payment, { code }: Coupon): boolean {
  return reference !== null && readCouponCode(reference) === readCouponCode(code);
}

function sumOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

const MORE_THAN_REMAINING: CouponRefusal = {
  code: "MORE_THAN_REMAINING",
  message: text("coupons.paidMoreThanRemaining"),
};
