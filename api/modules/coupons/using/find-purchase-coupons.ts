import { text } from "../../../locales/text.ts";
import { inLocale } from "../../../values/localized.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { readCouponCode } from "../coupon-code.ts";
import { couponById, findCoupon, isBearer } from "../find-coupon.ts";
import type { Coupon, CouponPlace } from "../find-coupon.ts";
import { isOfCoupon } from "../checkout-uses.ts";
import type { CheckoutUse, CouponUseOfCheckout } from "../checkout-uses.ts";
import { couponRefusal, unknownCode } from "./coupon-refusal.ts";
import type { CouponRefusal } from "./coupon-refusal.ts";
import { endHeldUses } from "./end-uses.ts";
import { lockCards } from "./lock-cards.ts";
import type { NamedPromotion } from "./promotions/record-promotion-uses.ts";

/** A coupon of a purchase that is recorded: named by it, or used for it before. */
export interface PurchaseCoupon {
  readonly coupon: Coupon;
  /** Its place in the list of codes; null where it is not named. */
  readonly position: number | null;
  /** Its use for the purchase: open, or given back after the purchase was placed; null for none. */
  readonly use: CouponUseOfCheckout | null;
  /** Whether that use is in force. */
  readonly isOpen: boolean;
  /** Why it could not be used now, as of when the purchase was placed. */
  readonly refusal: CouponRefusal | null;
}

/** What a purchase's coupons are found by. */
export interface CouponsWanted {
  readonly memberId: string;
  readonly codes: readonly string[];
  readonly placedAt: Date;
  /** As `usesForPurchase` gives them. */
  readonly uses: readonly CouponUseOfCheckout[];
  readonly promotionCodes: readonly NamedPromotion[];
}

/**
 * The uses of coupons that count for a checkout's purchase, one a coupon: those that are open, and
 * those that were given back after it was placed, which it takes again.
 */
export function usesForPurchase(
  uses: readonly CheckoutUse[],
  placedAt: Date,
): CouponUseOfCheckout[] {
  const newest = new Map(uses.filter(isOfCoupon).map((use) => [use.couponId, use]));
  return [...newest.values()].filter(({ endedAt }) => endedAt === null || endedAt > placedAt);
}

/**
 * Finds the coupons of a purchase, named ones first, in the order named, then the others in the
 * order used; locks its gift cards, and reads what is on them.
 * @returns them, and why codes that do not exist, and open uses of other members, are refused.
 */
export async function findPurchaseCoupons(
  work: Work,
  { memberId, codes, placedAt, uses, promotionCodes }: CouponsWanted,
): Promise<{ coupons: PurchaseCoupon[]; reasons: RefusalReason[] }> {
  const named = await Promise.all(codes.map((typed) => findCoupon(work, typed)));
  const isPromotion = (at: number) => promotionCodes.some(({ position }) => position === at);
  const reasons = named.flatMap((coupon, position) =>
    coupon || isPromotion(position)
      ? []
      : [atPosition(position, unknownCode(readCouponCode(codes[position]!)))],
  );
  const namedPlaces = named.flatMap((coupon) =>
    coupon ? [{ ...coupon, isPart: isBearer(coupon) }] : [],
  );
  const wanted = distinct([...namedPlaces, ...uses]);
  const coupons: PurchaseCoupon[] = [];
  for (const coupon of await readLocked(work, wanted)) {
    const at = named.findIndex((other) => other?.couponId === coupon.couponId);
    const use = uses.find(({ couponId }) => couponId === coupon.couponId) ?? null;
    const isOpen = use?.status === "OPEN";
    const position = at < 0 ? null : at;
    const isForeign = !isBearer(coupon) && coupon.ownerId !== memberId;
    if (position === null && isForeign) {
      if (isOpen) reasons.push(atPosition(null, openUseOfOther(coupon)));
      continue;
    }
    const refusal = couponRefusal(coupon, { at: placedAt, memberId });
    coupons.push({ coupon, position, use, isOpen, refusal });
  }
  return { coupons, reasons };
}

/** A refusal at a code's place in `couponCodes`, or at the list for a coupon that is not named. */
export function atPosition(
  position: number | null,
  { code, message }: CouponRefusal,
): RefusalReason {
  const field = ["input", "couponCodes"];
  return { code, message, field: position === null ? field : [...field, String(position)] };
}

interface WantedCoupon extends CouponPlace {
  /** Whether it is a gift card. */
  readonly isPart: boolean;
}

async function readLocked(work: Work, wanted: readonly WantedCoupon[]): Promise<Coupon[]> {
  const [, , ...coupons] = await Promise.all([
    lockCards(
      work,
      wanted.filter(({ isPart }) => isPart),
    ),
    endHeldUses(work, wanted),
    ...wanted.map((place) => couponById(work, place)),
  ]);
  return coupons.flatMap((coupon) => coupon ?? []);
}

// The same code twice is one coupon.
function distinct(places: readonly WantedCoupon[]): WantedCoupon[] {
  const ids = places.map(({ couponId }) => couponId);
  return places.filter(({ couponId }, at) => ids.indexOf(couponId) === at);
}

function openUseOfOther({ terms }: Coupon): CouponRefusal {
  const title = (locale: string) => inLocale(terms.titles, locale);
  return {
    code: "COUPON_OF_OTHER_MEMBER",
    message: text("coupons.openUseOfOther", { title }),
  };
}
