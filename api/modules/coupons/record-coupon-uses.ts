import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import type { Cart } from "../../values/cart.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { Wallet } from "../ledger/wallet.ts";
import { readCouponCode } from "./coupon-code.ts";
import { findCoupon, isBearer } from "./find-coupon.ts";
import type { Coupon } from "./find-coupon.ts";
import { checkoutUses } from "./using/checkout-uses.ts";
import { couponRefusal, unknownCode } from "./using/coupon-refusal.ts";
import type { CouponRefusal } from "./using/coupon-refusal.ts";
import { usesFor } from "./using/coupon-use.ts";
import type { Checkout, CouponUse } from "./using/coupon-use.ts";
import { giftCardParts } from "./using/gift-card-parts.ts";
import type { GiftCardPart, Payment } from "./using/gift-card-parts.ts";
import { lockCards } from "./using/lock-cards.ts";
import { insertUse } from "./using/insert-use.ts";
import { judgeDiscounts } from "./using/judge-discounts.ts";
import type { EvaluatedDiscounts, Shortfall, TakenOff } from "./using/judge-discounts.ts";
import {
  adoptPromotionUses,
  endDueUsesOf,
  freshPromotions,
  recordPromotionUses,
  namedPromotions,
} from "./using/promotions/record-promotion-uses.ts";
import type { NamedPromotion } from "./using/promotions/record-promotion-uses.ts";

/** A purchase that is being recorded, as far as its coupons need it. */
export interface PurchaseWithCoupons extends Checkout {
  readonly memberId: string;
  /** The member's, under its lock. */
  readonly wallet: Wallet;
  readonly codes: readonly string[];
  readonly placedAt: Date;
  readonly cart: Cart;
  readonly payments: readonly Payment[];
}

/**
 * A coupon by its place in the list of codes, with its use where there is one for this purchase.
 */
interface NamedCoupon {
  readonly position: number;
  readonly coupon: Coupon;
  readonly use: CouponUse | null;
}

const ADOPT_USES = sql.write("adopt open uses of coupons by their recorded purchase")`
  update coupon_uses u set status = 'RECORDED'
  from unnest(${"memberIds"}::uuid[], ${"useIds"}::uuid[]) as adopted (member_id, id)
  where u.member_id = adopted.member_id and u.id = adopted.id and u.status = 'OPEN'
`;

/** What became of a purchase's coupons. */
export interface RecordedCoupons {
  /** Where its discounts are less than what its coupons take off. */
  readonly shortfall: Shortfall | null;
}

/**
 * Uses the coupons and promotion codes of a purchase: a use that was made for it before is adopted,
 * another one is used now, as of when the purchase was placed. The total is what was to be paid, so
 * nothing is taken off it: discounts are in the cart already, and gift cards pay. Discounts that
 * are less than the coupons' are recorded, and said in the result. Call it under the lock of the
 * member's wallet.
 * @throws Refusal with every code that can't be used, each at its place in `couponCodes`: the codes
 * of `couponRefusal`, `promotionRefusal` and `unknownCode`, COUPON_NOT_APPLICABLE,
 * COUPON_NOT_COMBINABLE, MORE_THAN_REMAINING.
 */
export async function recordCouponUses(
  work: Work,
  purchase: PurchaseWithCoupons,
): Promise<RecordedCoupons> {
  if (purchase.codes.length === 0) return { shortfall: null };
  const { memberId, placedAt, wallet } = purchase;
  const promotionCodes = await namedPromotions(work, purchase.codes);
  const { named, reasons } = await findAll(work, purchase, promotionCodes);
  await endDueUsesOf(work, promotionCodes);
  const uses = await checkoutUses(work, purchase);
  const promotions = await freshPromotions(work, promotionCodes, { uses, wallet, placedAt });
  reasons.push(...promotions.refused.map(({ position, why }) => atPosition(position, why)));
  const used = named.filter(({ use }) => use !== null);
  const fresh = named.filter(({ use }) => use === null);
  for (const { coupon, position } of fresh) {
    const why = couponRefusal(coupon, { at: placedAt, memberId });
    if (why) reasons.push(atPosition(position, why));
  }
  const asked = [...fresh, ...promotions.fresh].toSorted((a, b) => a.position - b.position);
  const judged = judgeDiscounts(purchase.cart, {
    uses,
    fresh: asked.map(({ coupon }) => coupon),
  });
  const { totalMinor } = purchase.cart;
  const parts = giftCardParts(
    { ...purchase, totalMinor },
    {
      fresh: fresh.map(({ coupon }) => coupon),
      adoptedMinor: used
        .filter(({ coupon }) => coupon.remainingMinor !== null)
        .reduce((sum, { use }) => sum + use!.amountMinor!, 0),
    },
  );
  for (const { coupon, position } of asked) {
    const { couponId } = coupon;
    const why = parts.get(couponId)?.refusal ?? judged.refusals.get(couponId);
    if (why) reasons.push(atPosition(position, why));
  }
  if (reasons.length > 0) throw new Refusal(...reasons);

  const memberIds = used.map(({ coupon }) => coupon.memberId);
  work.send(ADOPT_USES, { memberIds, useIds: used.map(({ use }) => use!.id) });
  await insertUses(work, purchase, { fresh, parts, taken: judged.taken });
  await adoptPromotionUses(work, memberId, uses);
  await recordPromotionUses(work, promotions.fresh, { ...purchase, taken: judged.taken });
  return { shortfall: judged.shortfall };
}

async function insertUses(
  work: Work,
  { source, purchaseExternalId }: Checkout,
  { fresh, parts, taken }: FreshUses,
): Promise<void> {
  for (const { coupon } of fresh) {
    const { amountMinor, lines, shippingMinor } =
      taken.get(coupon.couponId) ?? paidBy(parts, coupon);
    await insertUse(work, coupon, {
      id: uuidv7(),
      source,
      purchaseExternalId,
      amountMinor,
      lines,
      shippingMinor,
      status: "RECORDED",
    });
  }
}

interface FreshUses {
  readonly fresh: readonly NamedCoupon[];
  readonly parts: ReadonlyMap<string, GiftCardPart>;
  readonly taken: EvaluatedDiscounts["taken"];
}

function paidBy(parts: ReadonlyMap<string, GiftCardPart>, { couponId }: Coupon): TakenOff {
  return { amountMinor: parts.get(couponId)?.minor ?? null, lines: null, shippingMinor: null };
}

async function findAll(
  work: Work,
  { memberId, codes, ...checkout }: PurchaseWithCoupons,
  promotionCodes: readonly NamedPromotion[],
): Promise<{ named: NamedCoupon[]; reasons: RefusalReason[] }> {
  const { programId } = work;
  const find = () => Promise.all(codes.map((typed) => findCoupon(work.rows, { programId, typed })));
  let coupons = await find();
  const cards = coupons.flatMap((coupon) => (coupon && isBearer(coupon) ? [coupon] : []));
  if (cards.length > 0) {
    await lockCards(work, cards);
    coupons = await find();
  }
  const theirs = coupons.filter(
    (coupon) => coupon && (isBearer(coupon) || coupon.ownerId === memberId),
  );
  const couponIds = theirs.map((coupon) => coupon!.couponId);
  const memberIds = theirs.map((coupon) => coupon!.memberId);
  const uses = await usesFor(work.rows, { memberIds, couponIds }, checkout);
  const reasons: RefusalReason[] = [];
  const named = coupons.flatMap((coupon, position) => {
    if (!coupon) {
      if (promotionCodes.some((named) => named.position === position)) return [];
      reasons.push(atPosition(position, unknownCode(readCouponCode(codes[position]!))));
      return [];
    }
    // The same code twice is one coupon.
    const isFirst = coupons.findIndex((other) => other?.couponId === coupon.couponId) === position;
    const use = uses.find(
      ({ couponId, status }) =>
        couponId === coupon.couponId && (status === "OPEN" || status === "RECORDED"),
    );
    return isFirst ? [{ position, coupon, use: use ?? null }] : [];
  });
  return { named, reasons };
}

function atPosition(position: number | null, { code, message }: CouponRefusal): RefusalReason {
  const field = ["input", "couponCodes"];
  return { code, message, field: position === null ? field : [...field, String(position)] };
}
