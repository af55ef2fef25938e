import type { Cart } from "../../../../values/cart.ts";
import { text } from "../../../../locales/text.ts";
import { refusal } from "../../../../writes/refusal.ts";
import type { Refusal } from "../../../../writes/refusal.ts";
import type { Work } from "../../../../writes/work.ts";
import { openWalletOf } from "../../../ledger/open-wallet.ts";
import type { MemberBy } from "../../../members/member-by.ts";
import { notCombinableWith } from "../../kinds/cart-discounts.ts";
import { leftByUses, openCheckout, usesInForce } from "../../checkout-uses.ts";
import type { CheckoutUse } from "../../checkout-uses.ts";
import { effectOn } from "../coupon-effect.ts";
import type { CouponEffect } from "../coupon-effect.ts";
import { notCombinable, unknownCode } from "../coupon-refusal.ts";
import type { CouponRefusal } from "../coupon-refusal.ts";
import type { Checkout, CouponUse } from "../coupon-use.ts";
import { refuseRecordedPurchase } from "../refuse-recorded-purchase.ts";
import { endDuePromotionUses } from "./end-due-promotion-uses.ts";
import { readBuyer } from "./read-buyer.ts";
import { promotionRefusal } from "./promotion-refusal.ts";
import { insertPromotionUse } from "./insert-promotion-use.ts";
import { findPromotion, promotionAt } from "./promotion.ts";
import type { Promotion } from "./promotion.ts";

/** A promotion code to use for a checkout. */
export interface UsePromotionCode extends Checkout {
  readonly code: string;
  readonly member?: MemberBy | null;
}

/** The stored answer of a use: which code, and what it took off in minor units. */
export interface UsedPromotion extends Pick<CouponUse, "amountMinor" | "lines" | "shippingMinor"> {
  readonly promotionCodeId: string;
}

interface UseAnswer {
  readonly isReplay: boolean;
  readonly used: UsedPromotion;
}

/**
 * Uses a promotion code for a purchase that is about to be made.
 * @param cart null where the caller did not send it.
 * @param heldUntil when the use ends if no purchase is recorded; null: it stays.
 * @returns null when the code is no promotion code.
 * @throws Refusal NOT_FOUND (the member, or a code that was not published), PURCHASE_RECORDED,
 * USE_DIFFERS, COUPON_NOT_APPLICABLE, COUPON_NOT_COMBINABLE, and those of `promotionRefusal`.
 */
export async function usePromotionCode(
  work: Work,
  input: UsePromotionCode,
  { cart, heldUntil }: { cart: Cart | null; heldUntil: Date | null },
): Promise<UseAnswer | null> {
  const named = await findPromotion(work.rows, { programId: work.programId, typed: input.code });
  if (!named) return null;
  const { promotionCodeId } = named;
  const wallet = input.member
    ? await openWalletOf(work, { by: input.member, field: ["input", "member"] })
    : null;
  await work.ensureConfigurationVersion(named.catalogVersion);
  const uses = usesInForce(await openCheckout(work, input));
  await endDuePromotionUses(work, promotionCodeId);
  const existing = uses.find(
    ({ isPromotion, couponId }) => isPromotion && couponId === promotionCodeId,
  );
  if (existing) {
    if (differs(existing, { uses, cart })) throw useDiffers();
    const { amountMinor, lines, shippingMinor } = existing;
    return { isReplay: true, used: { promotionCodeId, amountMinor, lines, shippingMinor } };
  }
  await refuseRecordedPurchase(work, input);

  const { configuration, rows, now } = work;
  const promotion = promotionAt(configuration, promotionCodeId, now);
  if (!promotion) throw atCode(unknownCode(null));
  const buyer = wallet && (await readBuyer(work, wallet, promotion));
  const why = await promotionRefusal(promotion, { configuration, rows, now, at: now, buyer });
  if (why) throw why.code === "REQUIRED" ? atMember(why) : atCode(why);
  const barring = notCombinableWith(promotion.terms, uses);
  if (barring) throw atCode(notCombinable(barring));
  const taken = takenBy(promotion, { uses, cart });
  const { source, purchaseExternalId } = input;
  const memberId = wallet?.memberId ?? null;
  const isOver = await insertPromotionUse(work, promotion, {
    memberId,
    source,
    purchaseExternalId,
    ...taken,
    status: "OPEN",
    at: now,
    heldUntil,
  });
  if (isOver) throw atCode(isOver);
  work.audit({ ...(memberId !== null && { memberId }), subjectId: promotionCodeId });
  return { isReplay: false, used: { promotionCodeId, ...taken } };
}

interface OnCart {
  readonly uses: readonly CheckoutUse[];
  readonly cart: Cart | null;
}

/** Whether a repeated request asks for another discount than its use took. */
function differs(existing: CheckoutUse, { uses, cart }: OnCart): boolean {
  if (!cart || existing.amountMinor === null) return false;
  const before = uses.slice(0, uses.indexOf(existing));
  const asked = { terms: existing.terms, remainingMinor: null };
  const effect = effectOn(asked, leftByUses(cart, before));
  return "refusal" in effect || effect.minor !== existing.amountMinor;
}

function takenBy(promotion: Promotion, { uses, cart }: OnCart) {
  const effect = effectOn(promotion, cart && leftByUses(cart, uses));
  if ("refusal" in effect) throw atCode(effect.refusal);
  return takenOff(effect);
}

/** What a use takes off, as it is stored. */
function takenOff({
  minor,
  discount,
}: CouponEffect): Pick<CouponUse, "amountMinor" | "lines" | "shippingMinor"> {
  const lines = discount && discount.lines.filter((line) => line.minor > 0);
  return { amountMinor: minor, lines, shippingMinor: discount?.shippingMinor || null };
}

function atCode({ code, message }: CouponRefusal): Refusal {
  return refusal(code, ["input", "code"], message);
}

function atMember({ code, message }: CouponRefusal): Refusal {
  return refusal(code, ["input", "member"], message);
}

function useDiffers(): Refusal {
  return refusal("USE_DIFFERS", ["input", "purchaseExternalId"], text("coupons.useDiffers"));
}
