import type { Context } from "../../../../graphql/context.ts";
import type { Cart } from "../../../../values/cart.ts";
import type { MemberReading } from "../../../members/member-reading.ts";
import { leftByUses } from "../../checkout-uses.ts";
import { effectOn } from "../coupon-effect.ts";
import { unknownCode } from "../coupon-refusal.ts";
import type { CouponRefusal } from "../coupon-refusal.ts";
import type { CartDiscount } from "../../kinds/offered-cart.ts";
import { shownBuyer } from "./read-buyer.ts";
import { promotionRefusal } from "./promotion-refusal.ts";
import { findPromotion, promotionAt } from "./promotion.ts";

/** What a promotion code is good for now. */
export interface ValidatedPromotion {
  /** Null for a code that nobody may know yet. */
  readonly promotionCodeId: string | null;
  readonly refusal: CouponRefusal | null;
  readonly discountMinor: number | null;
  /** By line; null where that is not known. */
  readonly discount: CartDiscount | null;
}

/**
 * Checks whether a promotion code can be used now, and what it does for a cart. Writes nothing.
 * @returns null when the code is no promotion code.
 */
export async function validatePromotionCode(
  context: Context,
  typed: string,
  { member, cart }: { member: MemberReading | null; cart: Cart | null },
): Promise<ValidatedPromotion | null> {
  const { programId } = context.configuration;
  const { rows } = context.lane;
  const named = await findPromotion(rows, { programId, typed });
  if (!named) return null;
  const { now, configuration } = context;
  const { promotionCodeId } = named;
  const nothing = { discountMinor: null, discount: null };
  const promotion = promotionAt(configuration, promotionCodeId, now);
  if (!promotion) return { promotionCodeId: null, refusal: unknownCode(null), ...nothing };
  const buyer = member && (await shownBuyer(member));
  const request = { configuration, rows, now, at: now, buyer };
  const refusal = await promotionRefusal(promotion, request);
  if (refusal) return { promotionCodeId, refusal, ...nothing };
  const effect = effectOn(promotion, cart && leftByUses(cart, []));
  if ("refusal" in effect) return { promotionCodeId, refusal: effect.refusal, ...nothing };
  const { minor: discountMinor, discount } = effect;
  return { promotionCodeId, refusal: null, discountMinor, discount };
}
