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

/** A purchase that gift cards pay, in minor units. */
export interface PaidPurchase {
  readonly payments: readonly Payment[];
  readonly totalMinor: number;
  /** What gift cards may pay of it: the total without gift cards that are bought. */
  readonly payableMinor: number;
}

/** A gift card of a purchase: named by it, or used for it before. */
export interface PayingCard {
  readonly coupon: Coupon;
  readonly isNamed: boolean;
  /** What its use for the purchase took; null for none. */
  readonly usedMinor: number | null;
  /** Whether that use is in force; false where it was given back after the purchase was placed. */
  readonly isOpen: boolean;
}

/** What a gift card pays of a purchase, in minor units, or why it can't. */
export interface GiftCardPart {
  readonly minor: number;
  readonly refusal?: CouponRefusal;
}

/** What all payments by gift card come to, in minor units. */
export function paidByCards(payments: readonly Payment[]): number {
  return sumOf(payments.filter(({ kind }) => kind === "GIFT_CARD"));
}

/**
 * What each gift card pays of a purchase. A payment with a card's code as its reference says what
 * that card pays. Uses of other cards pay what payments by gift card without a code say, or else
 * what the other payments leave of what gift cards may pay, each at most what it took. Then named
 * cards pay what payments without a code leave, and where no payment is by gift card, what nothing
 * else pays.
 * @param cards named ones in the order named, then the others in the order used.
 * @returns the parts in the order of the cards.
 */
export function giftCardParts(
  purchase: PaidPurchase,
  cards: readonly PayingCard[],
): GiftCardPart[] {
  const byCard = purchase.payments.filter(({ kind }) => kind === "GIFT_CARD");
  const own = cards.map(({ coupon }) => ownPayment(byCard, coupon));
  const ownMinor = own.reduce<number>((sum, minor) => sum + (minor ?? 0), 0);
  const otherMinor = sumOf(purchase.payments) - sumOf(byCard);
  const leftMinor = Math.min(purchase.payableMinor, purchase.totalMinor - otherMinor) - ownMinor;
  const unnamedMinor = sumOf(byCard) - ownMinor;
  const pays = own.map((minor) => minor ?? 0);

  let room = Math.max(0, unnamedMinor > 0 ? Math.min(unnamedMinor, leftMinor) : leftMinor);
  for (const [at, { usedMinor }] of cards.entries()) {
    if (own[at] !== null) continue;
    pays[at] = Math.min(usedMinor ?? 0, room);
    room -= pays[at]!;
  }
  if (byCard.length > 0 && unnamedMinor === 0) room = 0;
  for (const [at, card] of cards.entries()) {
    const mayTakeMore = unnamedMinor > 0 || card.usedMinor === null;
    if (own[at] !== null || !card.isNamed || !mayTakeMore) continue;
    const more = Math.min(room, Math.max(0, holds(card) - pays[at]!));
    pays[at]! += more;
    room -= more;
  }
  return cards.map((card, at) => partOf(card, pays[at]!));
}

/** What a card can pay: what is left on it, and what its open use took. */
function holds({ coupon, usedMinor, isOpen }: PayingCard): number {
  return coupon.remainingMinor! + (isOpen ? usedMinor! : 0);
}

function partOf(card: PayingCard, minor: number): GiftCardPart {
  if (minor > holds(card)) return { minor, refusal: MORE_THAN_REMAINING };
  const isForNothing = minor === 0 && card.isNamed && card.usedMinor === null;
  return isForNothing ? { minor, refusal: notApplicable(card.coupon) } : { minor };
}

/** What the payments with a card's code say; null for none. */
function ownPayment(byCard: readonly Payment[], { code }: Coupon): number | null {
  const stored = readCouponCode(code);
  const own = byCard.filter(
    ({ reference }) => reference !== null && readCouponCode(reference) === stored,
  );
  return own.length > 0 ? sumOf(own) : null;
}

function sumOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

const MORE_THAN_REMAINING: CouponRefusal = {
  code: "MORE_THAN_REMAINING",
  message: text("coupons.paidMoreThanRemaining"),
};
