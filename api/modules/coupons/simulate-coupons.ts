import type { Context } from "../../graphql/context.ts";
import { lineNets, payableMinor } from "../../values/cart-nets.ts";
import type { Cart } from "../../values/cart.ts";
import type { MemberReading } from "../members/member-reading.ts";
import {
  afterDiscount,
  cartBeforeCoupons,
  discountsOn,
  discountTotal,
  namedDiscount,
  notCombinableWith,
} from "./kinds/cart-discounts.ts";
import type { RequestedDiscount } from "./kinds/cart-discounts.ts";
import { readCouponCode } from "./coupon-code.ts";
import { findCoupon, isBearer } from "./find-coupon.ts";
import type { Coupon } from "./find-coupon.ts";
import type { CartDiscount } from "./kinds/offered-cart.ts";
import {
  couponRefusal,
  notApplicable,
  notCombinable,
  unknownCode,
} from "./using/coupon-refusal.ts";
import type { CouponRefusal } from "./using/coupon-refusal.ts";
import { giftCardParts } from "./using/gift-card-parts.ts";
import type { Payment } from "./using/gift-card-parts.ts";
import { findPromotion, promotionAt } from "./using/promotions/promotion.ts";
import { promotionRefusal } from "./using/promotions/promotion-refusal.ts";
import { shownBuyer } from "./using/promotions/read-buyer.ts";

/** What codes would do for a cart now. */
export interface SimulatedCoupons {
  /** What comes off which line and off delivery, in minor units. */
  readonly discount: CartDiscount;
  /** The cart that is left to pay, as `recordPurchase` takes it. */
  readonly cart: Cart;
  /** Codes that can't be used, by their places; they change nothing. */
  readonly refusals: readonly RefusedCode[];
  /** The gift cards among them: what each pays, the payments decide. */
  readonly cards: readonly NamedCard[];
}

interface RefusedCode {
  readonly position: number;
  readonly why: CouponRefusal;
}

interface NamedCard {
  readonly position: number;
  readonly coupon: Coupon;
}

interface Named extends RequestedDiscount {
  readonly position: number;
  readonly id: string;
  /** The coupon, where it is a gift card. */
  readonly card: Coupon | null;
}

/**
 * What several codes would take off a cart that is bought now: amounts first, then shares. Gift
 * cards pay, so they take nothing off. Writes nothing.
 */
export async function simulateCoupons(
  context: Context,
  { cart, codes, member }: { cart: Cart; codes: readonly string[]; member: MemberReading | null },
): Promise<SimulatedCoupons> {
  const refusals: RefusedCode[] = [];
  const discounts: Named[] = [];
  const cards: NamedCard[] = [];
  const seen = new Set<string>();
  for (const [position, typed] of codes.entries()) {
    const named = await namedDiscountOf(context, { typed, position, member });
    if ("why" in named) refusals.push(named);
    else if (!seen.has(named.id)) {
      seen.add(named.id);
      const barring = notCombinableWith(named.terms, discounts);
      if (barring) refusals.push({ position, why: notCombinable(barring) });
      else if (named.card) cards.push({ position, coupon: named.card });
      else discounts.push(named);
    }
  }
  const before = cartBeforeCoupons(cart, { isTakenAlready: false });
  const outcomes = discountsOn(afterDiscount(before, namedDiscount(cart)), discounts);
  const taken: CartDiscount[] = [];
  for (const [at, { position, ...discount }] of discounts.entries()) {
    const outcome = outcomes[at] ?? null;
    if (outcome === null) continue;
    if ("refusal" in outcome) {
      refusals.push({ position, why: notApplicable(discount, outcome.refusal) });
    } else if (discountTotal(outcome) === 0) {
      refusals.push({ position, why: notApplicable(discount) });
    } else taken.push(outcome);
  }
  const discount = together(taken);
  return { discount, cart: lowered(cart, discount), refusals, cards };
}

/** The gift cards that can't pay a cart as its payments say, or have nothing to pay. */
export function refusedCards(
  { cart, payments }: { readonly cart: Cart; readonly payments: readonly Payment[] },
  cards: readonly NamedCard[],
): RefusedCode[] {
  const { totalMinor } = cart;
  const parts = giftCardParts(
    { payments, totalMinor, payableMinor: payableMinor(cart, lineNets(cart)) },
    cards.map(({ coupon }) => ({ coupon, isNamed: true, usedMinor: null, isOpen: false })),
  );
  return cards.flatMap(({ position }, at) => {
    const why = parts[at]!.refusal;
    return why ? [{ position, why }] : [];
  });
}

async function namedDiscountOf(
  context: Context,
  of: { typed: string; position: number; member: MemberReading | null },
): Promise<Named | RefusedCode> {
  const { typed, position, member } = of;
  const { now, configuration } = context;
  const { rows } = context.lane;
  const { programId } = configuration;
  const coupon = await findCoupon({ rows, programId, now }, typed);
  if (coupon) {
    const why = couponRefusal(coupon, { at: now, memberId: member?.memberId ?? null });
    const { couponId: id, terms } = coupon;
    const remainingMinor = isBearer(coupon) ? coupon.remainingMinor : null;
    const card = isBearer(coupon) ? coupon : null;
    return why ? { position, why } : { position, id, terms, remainingMinor, card };
  }
  const named = await findPromotion(rows, { programId, typed });
  const promotion = named && promotionAt(configuration, named.promotionCodeId, now);
  if (!promotion) return { position, why: unknownCode(named ? null : readCouponCode(typed)) };
  const buyer = member && (await shownBuyer(member));
  const why = await promotionRefusal(promotion, { configuration, rows, now, at: now, buyer });
  const { promotionCodeId: id, terms } = promotion;
  return why ? { position, why } : { position, id, terms, remainingMinor: null, card: null };
}

function together(discounts: readonly CartDiscount[]): CartDiscount {
  const minors = new Map<string, number>();
  for (const { lines } of discounts) {
    for (const { id, minor } of lines) minors.set(id, (minors.get(id) ?? 0) + minor);
  }
  const lines = [...minors].flatMap(([id, minor]) => (minor > 0 ? [{ id, minor }] : []));
  const shippingMinor = discounts.reduce((sum, discount) => sum + discount.shippingMinor, 0);
  return { lines, shippingMinor, paidMinor: 0 };
}

function lowered(cart: Cart, discount: CartDiscount): Cart {
  if (discountTotal(discount) === 0) return cart;
  const minors = new Map(discount.lines.map(({ id, minor }) => [id, minor]));
  const lines = cart.lines.map((line) => {
    const minor = minors.get(line.id) ?? 0;
    const couponDiscountMinor = (line.couponDiscountMinor ?? 0) + minor;
    return { ...line, discountMinor: line.discountMinor + minor, couponDiscountMinor };
  });
  return {
    ...cart,
    lines,
    shippingMinor: cart.shippingMinor - discount.shippingMinor,
    shippingDiscountMinor: (cart.shippingDiscountMinor ?? 0) + discount.shippingMinor,
    totalMinor: cart.totalMinor - discountTotal(discount),
  };
}
