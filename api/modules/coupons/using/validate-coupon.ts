import type { Context } from "../../../graphql/context.ts";
import { badUserInput } from "../../../graphql/errors.ts";
import type { Cart, CartInput } from "../../../values/cart.ts";
import { askForMember } from "../../members/member-by.ts";
import type { MemberBy } from "../../members/member-by.ts";
import { readCouponCode } from "../coupon-code.ts";
import { couponEffect } from "../kinds/coupon-effect.ts";
import { findCoupon } from "../find-coupon.ts";
import type { Coupon } from "../find-coupon.ts";
import { readCartInput } from "./read-cart-input.ts";
import { notApplicable, whyNotFound, whyNotUsable } from "./why-not-usable.ts";
import type { CouponRefusal } from "./why-not-usable.ts";

export interface ValidateCoupon {
  readonly code: string;
  readonly member?: MemberBy | null;
  readonly cart?: CartInput | null;
}

export interface ValidatedCoupon {
  /** Null when there is none, or it is not this member's to know. */
  readonly coupon: Coupon | null;
  readonly refusal: CouponRefusal | null;
  readonly discountMinor: number | null;
}

/**
 * Whether a code can be used now, and what it does for a cart. Nothing is written.
 * @throws BAD_USER_INPUT for a cart that can't be read, and a member that is not there.
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
  if (by && !member) throw badUserInput("input.member: There is no such member.", field);

  const { programId } = context.configuration;
  const found = await findCoupon(context.lane.rows, { programId, typed: code });
  if (!found) return refused(null, whyNotFound(readCouponCode(code)));
  const memberId = member?.memberId ?? null;
  const refusal = whyNotUsable(found, { at: context.now, memberId });
  if (refusal) return refused(memberId && memberId !== found.ownerId ? null : found, refusal);
  const effect = effectOn(found, reading.cart);
  if (effect === "NOTHING") return refused(found, notApplicable);
  return { coupon: found, refusal: null, discountMinor: effect };
}

/** What a coupon does for a cart; without one, what can be told anyway. */
export function effectOn({ terms, remainingMinor }: Coupon, cart: Cart | null) {
  if (cart) return couponEffect(terms, cart, remainingMinor);
  if (terms.kind === "GIFT_CARD") return remainingMinor;
  return terms.kind === "AMOUNT_DISCOUNT" ? terms.valueMinor : null;
}

function refused(coupon: Coupon | null, refusal: CouponRefusal): ValidatedCoupon {
  return { coupon, refusal, discountMinor: null };
}
