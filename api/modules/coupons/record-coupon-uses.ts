import { uuidv7 } from "uuidv7";
import { text } from "../../locales/text.ts";
import type { Cart } from "../../values/cart.ts";
import { lineNets, payableMinor } from "../../values/cart-nets.ts";
import { moneyInWords } from "../../values/money.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { isBearer } from "./find-coupon.ts";
import type { CouponPlace } from "./find-coupon.ts";
import { adoptUses } from "./using/adopt-uses.ts";
import { usesInForce } from "./checkout-uses.ts";
import type { CheckoutUse } from "./checkout-uses.ts";
import type { Checkout } from "./using/coupon-use.ts";
import { endUses } from "./using/end-uses.ts";
import { atPosition, findPurchaseCoupons, usesForPurchase } from "./using/find-purchase-coupons.ts";
import type { PurchaseCoupon } from "./using/find-purchase-coupons.ts";
import { paidByCards } from "./using/gift-card-parts.ts";
import type { Payment } from "./using/gift-card-parts.ts";
import { insertUse } from "./using/insert-use.ts";
import { judgeDiscounts } from "./using/judge-discounts.ts";
import type { Shortfall } from "./using/judge-discounts.ts";
import { plannedCards, plannedDiscounts } from "./using/plan-uses.ts";
import type { PlannedUse } from "./using/plan-uses.ts";
import {
  adoptPromotionUses,
  endDueUsesOf,
  endedSince,
  freshPromotions,
  namedPromotions,
  recordPromotionUses,
} from "./using/promotions/record-promotion-uses.ts";
import type {
  EvaluatedPromotions,
  MissedPromotion,
} from "./using/promotions/record-promotion-uses.ts";

/** A purchase that is being recorded, as far as its coupons need it. */
export interface PurchaseWithCoupons extends Checkout {
  readonly memberId: string;
  /** The member's, under its lock. */
  readonly wallet: Wallet;
  readonly codes: readonly string[];
  /** All uses of its checkout, as `openCheckout` gives them. */
  readonly uses: readonly CheckoutUse[];
  readonly placedAt: Date;
  readonly cart: Cart;
  readonly payments: readonly Payment[];
  /** What is paid by spending points, in minor units: gift cards can't pay that too. */
  readonly spentMinor: number;
}

/** A coupon with what it takes off a purchase, pays of it, or has back, in minor units. */
export interface CouponAmount extends CouponPlace {
  /** Null where that is not known, or no money. */
  readonly amountMinor: number | null;
}

/** A promotion code with what it takes off a purchase. */
export interface PromotionAmount {
  readonly promotionCodeId: string;
  /** In minor units; null where that is not known. */
  readonly amountMinor: number | null;
}

/** What became of a purchase's coupons and promotion codes. */
export interface RecordedCoupons {
  /** Where its discounts are less than what its coupons take off. */
  readonly shortfall: Shortfall | null;
  readonly adopted: readonly (CouponAmount | PromotionAmount)[];
  /** What open uses had taken and the purchase does not need: on the gift cards again. */
  readonly released: readonly CouponAmount[];
  /** Promotion codes whose use was given back too early, and that can't be used again. */
  readonly missed: readonly MissedPromotion[];
}

/**
 * Makes the coupons and promotion codes of a purchase its own. Uses that were made for it are
 * adopted, named or not: discounts whole, gift cards for at most what other payments leave, and
 * what is over is on the card again. A use that was given back after the purchase was placed is
 * taken again, of a promotion code where it is named. Another named code is used now, as of when
 * the purchase was placed. The total is what was to be paid, so nothing is taken off it. Call it
 * under the locks of the member's wallet and the checkout.
 * @throws Refusal with every code that can't be used, each at its place in `couponCodes`: the codes
 * of `couponRefusal`, `promotionRefusal` and `unknownCode`, COUPON_NOT_APPLICABLE,
 * COUPON_NOT_COMBINABLE, MORE_THAN_REMAINING; PAYMENTS_EXCEED_TOTAL where gift cards pay more than
 * they may.
 */
export async function recordCouponUses(
  work: Work,
  purchase: PurchaseWithCoupons,
): Promise<RecordedCoupons> {
  const { cart, placedAt, codes, memberId, wallet } = purchase;
  const payable = Math.max(0, payableMinor(cart, lineNets(cart)) - purchase.spentMinor);
  if (paidByCards(purchase.payments) > payable) throw paidTooMuch(payable, cart);
  const uses = usesForPurchase(purchase.uses, placedAt);
  const promotionUses = usesInForce(purchase.uses).filter(({ isPromotion }) => isPromotion);
  if (codes.length + uses.length + promotionUses.length === 0) return NO_COUPONS;

  work.requireSerial();
  const promotionCodes = await namedPromotions(work, codes);
  const found = await findPurchaseCoupons(work, { ...purchase, uses, promotionCodes });
  await endDueUsesOf(work, promotionCodes);
  const promotions = await freshPromotions(work, promotionCodes, {
    uses: promotionUses,
    ended: endedSince(purchase.uses, placedAt),
    wallet,
    placedAt,
  });
  const { planned, judged } = planUses(purchase, { ...found, promotions, promotionUses, payable });
  const reasons = [
    ...found.reasons,
    ...promotions.refused.map(({ position, why }) => atPosition(position, why)),
    ...planned.flatMap(({ of, refusal: why }) => (why ? [atPosition(of.position, why)] : [])),
    ...promotions.fresh.flatMap(({ position, coupon }) => {
      const why = judged.refusals.get(coupon.couponId);
      return why ? [atPosition(position, why)] : [];
    }),
  ];
  if (reasons.length > 0) throw new Refusal(...reasons);
  await writeUses(work, purchase, planned);
  await adoptPromotionUses(work, memberId, promotionUses);
  await recordPromotionUses(work, promotions.fresh, { ...purchase, taken: judged.taken });
  const { adopted, released } = outcomeOf(planned);
  const promoted = [
    ...promotionUses.map(({ couponId, amountMinor }) => ({ couponId, amountMinor })),
    ...promotions.fresh.map(({ coupon: { couponId }, retaken }) => {
      return { couponId, ...(retaken ?? judged.taken.get(couponId)!) };
    }),
  ].map(({ couponId, amountMinor }) => ({ promotionCodeId: couponId, amountMinor }));
  return {
    shortfall: judged.shortfall,
    adopted: [...adopted, ...promoted],
    released,
    missed: promotions.missed,
  };
}

const NO_COUPONS: RecordedCoupons = { shortfall: null, adopted: [], released: [], missed: [] };

interface FoundCoupons {
  readonly coupons: readonly PurchaseCoupon[];
  readonly promotions: EvaluatedPromotions;
  readonly promotionUses: readonly CheckoutUse[];
  /** What gift cards may pay, in minor units. */
  readonly payable: number;
}

function planUses(
  { cart, payments, uses }: PurchaseWithCoupons,
  { coupons, promotions, promotionUses, payable }: FoundCoupons,
) {
  const discounts = coupons.filter(({ coupon }) => !isBearer(coupon));
  const cards = coupons.filter(({ coupon }) => isBearer(coupon));
  const fresh = discounts.flatMap(({ use, coupon, position }) =>
    use ? [] : [{ coupon, position: position! }],
  );
  const promoted = promotions.fresh.filter(({ retaken }) => !retaken);
  const named = [...fresh, ...promoted].toSorted((a, b) => a.position - b.position);
  const standing = new Set([
    ...promotionUses,
    ...promotions.fresh.map(({ retaken }) => retaken),
    ...discounts.map(({ use }) => use),
  ]);
  const judged = judgeDiscounts(cart, {
    uses: uses.filter((use) => standing.has(use)),
    fresh: named.map(({ coupon }) => coupon),
  });
  const paid = { payments, totalMinor: cart.totalMinor, payableMinor: payable };
  const planned = [...plannedDiscounts(discounts, judged), ...plannedCards(cards, paid)];
  return { planned, judged };
}

async function writeUses(
  work: Work,
  { source, purchaseExternalId }: Checkout,
  planned: readonly PlannedUse[],
): Promise<void> {
  const checkout = { source, purchaseExternalId };
  const open = planned.filter(({ of }) => of.isOpen);
  await adoptUses(
    work,
    checkout,
    open.flatMap(({ of: { use, coupon }, isLeft, amountMinor, backMinor, tender }) =>
      isLeft ? [] : [{ id: use!.id, coupon, amountMinor, backMinor, position: tender }],
    ),
  );
  const left = open.flatMap(({ of, isLeft }) => (isLeft ? [of.use!] : []));
  if (left.length > 0) await endUses(work, left, "RELEASED");
  for (const { of, isLeft, tender, amountMinor, lines, shippingMinor } of planned) {
    if (of.isOpen || isLeft) continue;
    await insertUse(work, of.coupon, {
      ...checkout,
      id: uuidv7(),
      amountMinor,
      lines,
      shippingMinor,
      status: "RECORDED",
      heldUntil: null,
      position: tender,
    });
  }
}

function outcomeOf(planned: readonly PlannedUse[]) {
  const released = planned.filter(({ of, backMinor }) => of.isOpen && backMinor > 0);
  return {
    adopted: planned.filter(({ isLeft }) => !isLeft).map((it) => amountOf(it, it.amountMinor)),
    released: released.map((it) => amountOf(it, it.backMinor)),
  };
}

function amountOf({ of: { coupon } }: PlannedUse, amountMinor: number | null): CouponAmount {
  return { memberId: coupon.memberId, couponId: coupon.couponId, amountMinor };
}

function paidTooMuch(payable: number, { currencyCode }: Cart): Refusal {
  const total = moneyInWords(payable, currencyCode);
  const message = text("coupons.cardsPayTooMuch", { total });
  return refusal("PAYMENTS_EXCEED_TOTAL", ["input", "payments"], message);
}
