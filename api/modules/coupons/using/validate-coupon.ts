import type { Context } from "../../../graphql/context.ts";
import { badUserInput } from "../../../graphql/errors.ts";
import type { Cart, CartInput } from "../../../values/cart.ts";
import { text } from "../../../locales/text.ts";
import { askForMember } from "../../members/member-by.ts";
import type { MemberBy } from "../../members/member-by.ts";
import type { MemberReading } from "../../members/member-reading.ts";
import { readCouponCode } from "../coupon-code.ts";
import { findCoupon, isBearer } from "../find-coupon.ts";
import type { Coupon } from "../find-coupon.ts";
import type { CartDiscount } from "../kinds/offered-cart.ts";
import { leftByUses } from "../checkout-uses.ts";
import { effectOn } from "./coupon-effect.ts";
import { couponRefusal, unknownCode } from "./coupon-refusal.ts";
import type { CouponRefusal } from "./coupon-refusal.ts";
import { validatePromotionCode } from "./promotions/validate-promotion-code.ts";
import { readCartInput } from "./read-cart-input.ts";

export interface ValidateCoupon {
  readonly code: string;
  readonly member?: MemberBy | null;
  readonly cart?: CartInput | null;
}

export interface ValidatedCoupon {
  /** Null when there is none, or it is another member's. */
  readonly coupon: Pick<Coupon, "memberId" | "couponId"> | null;
  /** The promotion code that it is; null when it is none. */
  readonly promotionCodeId: string | null;
  readonly refusal: CouponRefusal | null;
  readonly discountMinor: number | null;
  /** By line; null where that is not known. */
  readonly discount: CartDiscount | null;
}

/**
 * Checks whether a code can be used now, and what it does for a cart. Writes nothing.
 * @throws BAD_USER_INPUT for a cart that can't be read, and for an unknown member.
 */
export async function validateCoupon(
  context: Context,
  { code, member: by, cart: input }: ValidateCoupon,
): Promise<ValidatedCoupon> {
  const reading = readCartInput(input, context);
  if ("refusals" in reading) {
    const [first] = reading.refusals;
    throw badUserInput(first!.message, first!.field);
  }
  const field = ["input", "member"];
  const member = by ? await askForMember(context, by, field) : null;
  if (by && !member) throw badUserInput(text("coupons.noSuchMember"), field);

  const { configuration, lane, now } = context;
  const { programId } = configuration;
  const coupon = await findCoupon({ rows: lane.rows, programId, now }, code);
  if (!coupon) return validatePromotion(context, code, { member, cart: reading.cart });
  const memberId = member?.memberId ?? null;
  const why = couponRefusal(coupon, { at: context.now, memberId });
  const isForeign = !isBearer(coupon) && memberId !== null && memberId !== coupon.ownerId;
  if (why) return refused(isForeign ? null : coupon, why);
  const effect = effectOn(coupon, reading.cart && leftByUses(reading.cart, []));
  if ("refusal" in effect) return refused(coupon, effect.refusal);
  const { minor: discountMinor, discount } = effect;
  return { coupon, promotionCodeId: null, refusal: null, discountMinor, discount };
}

async function validatePromotion(
  context: Context,
  code: string,
  request: { member: MemberReading | null; cart: Cart | null },
): Promise<ValidatedCoupon> {
  const validated = await validatePromotionCode(context, code, request);
  if (!validated) return refused(null, unknownCode(readCouponCode(code)));
  return { coupon: null, ...validated };
}

function refused(coupon: Coupon | null, refusal: CouponRefusal): ValidatedCoupon {
  return { coupon, promotionCodeId: null, refusal, discountMinor: null, discount: null };
}
