import { readCouponCode } from "../coupon-code.ts";
import type { Coupon } from "../find-coupon.ts";
import type { CouponRefusal } from "./why-not-usable.ts";

/** A part of what was paid, in minor units. */
export interface Payment {
  readonly kind: string;
  readonly amountMinor: number;
  readonly reference: string | null;
}

/** What each gift card paid, or why that can't be; other coupons pay nothing and are left out. */
export type GiftCardParts = ReadonlyMap<
  string,
  { readonly minor: number; readonly problem?: CouponRefusal | "NOTHING" }
>;

/**
 * What gift cards pay of a purchase that names them without having used them before. A payment with a card's code as
 * its reference is that card's; the others by gift card are shared out in the order of the cards. Where no payment by
 * gift card is told, they pay what nothing else did.
 * @param adoptedMinor what cards that were used before pay of it.
 */
export function giftCardParts(
  { payments, totalMinor }: { payments: readonly Payment[]; totalMinor: number },
  { fresh, adoptedMinor }: { fresh: readonly Coupon[]; adoptedMinor: number },
): GiftCardParts {
  const cards = fresh.filter(({ remainingMinor }) => remainingMinor !== null);
  const byCard = payments.filter(({ kind }) => kind === "GIFT_CARD");
  const paid = sumOf(payments);
  let left = byCard.length > 0 ? sumOf(byCard) - adoptedMinor : totalMinor - paid - adoptedMinor;
  const parts = new Map<string, { minor: number; problem?: CouponRefusal | "NOTHING" }>();
  for (const card of cards) {
    const own = sumOf(byCard.filter((payment) => isOf(payment, card)));
    if (own > 0) parts.set(card.couponId, partOf(card, own));
    left -= own;
  }
  for (const card of cards) {
    if (parts.has(card.couponId)) continue;
    const minor = Math.max(0, Math.min(left, card.remainingMinor!));
    parts.set(card.couponId, minor > 0 ? { minor } : { minor, problem: "NOTHING" });
    left -= minor;
  }
  return parts;
}

function partOf(card: Coupon, minor: number) {
  return minor <= card.remainingMinor! ? { minor } : { minor, problem: moreThanRemaining };
}

function isOf({ reference }: Payment, { code }: Coupon): boolean {
  return reference !== null && readCouponCode(reference) === readCouponCode(code);
}

function sumOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

const moreThanRemaining: CouponRefusal = {
  code: "MORE_THAN_REMAINING",
  message: {
    en: "Less is left on this gift card than it is said to have paid. Check the payments.",
    vi: "Số còn lại trên thẻ quà tặng ít hơn số đã thanh toán. Hãy kiểm tra lại các khoản thanh toán.",
  },
};
