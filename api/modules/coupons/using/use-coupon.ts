import { Duration } from "luxon";
import { uuidv7 } from "uuidv7";
import { text } from "../../../locales/text.ts";
import type { TextValue } from "../../../locales/text.ts";
import { isDurationUpTo } from "../../../values/calendar.ts";
import type { Cart, CartInput } from "../../../values/cart.ts";
import { moneyInWords } from "../../../values/money.ts";
import { readAmount } from "../../../values/read-amount.ts";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { requireMember } from "../../members/member-by.ts";
import type { MemberBy } from "../../members/member-by.ts";
import { checkoutHoursOf, earningTermsAt } from "../../programs/earning-terms.ts";
import { programSnapshot } from "../../programs/program.ts";
import { readCouponCode } from "../coupon-code.ts";
import { findCoupon, isBearer } from "../find-coupon.ts";
import type { Coupon } from "../find-coupon.ts";
import { notCombinableWith } from "../kinds/cart-discounts.ts";
import type { LineDiscount } from "../kinds/offered-cart.ts";
import { leftByUses, usesInForce } from "../checkout-uses.ts";
import type { CheckoutUse } from "../checkout-uses.ts";
import { refusePartnerSource } from "../../partners/partner-source.ts";
import { effectOn } from "./coupon-effect.ts";
import { couponRefusal, notCombinable, unknownCode } from "./coupon-refusal.ts";
import type { CouponRefusal } from "./coupon-refusal.ts";
import { usesFor } from "./coupon-use.ts";
import type { Checkout, CouponUse } from "./coupon-use.ts";
import { insertUse } from "./insert-use.ts";
import { openCouponAt } from "./open-coupon.ts";
import { usePromotionCode } from "./promotions/use-promotion-code.ts";
import type { UsedPromotion } from "./promotions/use-promotion-code.ts";
import { readCartInput } from "./read-cart-input.ts";
import { refuseRecordedPurchase } from "./refuse-recorded-purchase.ts";

export interface UseCoupon extends Checkout {
  readonly code: string;
  readonly member?: MemberBy | null;
  /** A decimal string; for coupons that are used in parts. */
  readonly amount?: string | null;
  readonly cart?: CartInput | null;
  /** ISO 8601: the use gives itself back after it; without it, it stays. */
  readonly holdFor?: string | null;
}

/** The stored answer of a use: whose coupon, and what it took off or paid in minor units. */
export interface UsedOwnCoupon {
  readonly memberId: string;
  readonly couponId: string;
  readonly amountMinor: number | null;
  /** What it took off which line, and off delivery; missing in answers of before. */
  readonly lines?: readonly LineDiscount[] | null;
  readonly shippingMinor?: number | null;
}

/** The same of a coupon, or of a promotion code. */
export type UsedCoupon = UsedOwnCoupon | UsedPromotion;

/**
 * Uses a coupon, or a promotion code, for a purchase that is about to be made.
 * @returns whose it is and what it did, and whether it had been used for that purchase before.
 * @throws Refusal with a code of the coupon (`couponRefusal`, `unknownCode`), the promotion code
 * (`promotionRefusal`) or the member,
 * PURCHASE_RECORDED, USE_DIFFERS, COUPON_NOT_APPLICABLE, COUPON_NOT_COMBINABLE, REQUIRED,
 * MORE_THAN_REMAINING, and those of an amount or a cart.
 */
export async function useCoupon(
  work: Work,
  input: UseCoupon,
): Promise<{ isReplay: boolean; used: UsedCoupon }> {
  refusePartnerSource(work, input.source);
  const { now } = work;
  const request = readUse(work, input);
  const seen = await findCoupon(work, input.code);
  if (!seen) return usePromotion(work, input, request);
  const buyerId = input.member ? await memberOf(work, input.member) : null;
  const { memberId, couponId } = seen;
  const by = { at: now, memberId: buyerId };
  if (!isBearer(seen) && buyerId !== null && buyerId !== seen.ownerId) {
    throw atCode(couponRefusal(seen, by)!);
  }

  const { coupon, uses: usesSoFar } = await openCouponAt(work, seen, input);
  if (!coupon) throw atCode(unknownCode(null));
  const [existing] = await usesFor(
    work.rows,
    { memberIds: [memberId], couponIds: [couponId] },
    input,
  );
  const uses = usesInForce(usesSoFar);
  if (existing && isInForce(existing)) {
    if (differs({ existing, uses }, coupon, request)) throw useDiffers();
    const { amountMinor, lines, shippingMinor } = existing;
    return { isReplay: true, used: { memberId, couponId, amountMinor, lines, shippingMinor } };
  }
  await refuseRecordedPurchase(work, input);
  const why = couponRefusal(coupon, by);
  if (why) throw atCode(why);
  const barring = notCombinableWith(coupon.terms, uses);
  if (barring) throw atCode(notCombinable(barring));

  const taken = takenBy(work, coupon, { ...request, uses });
  const { source, purchaseExternalId } = input;
  const { heldUntil } = request;
  const use = { id: uuidv7(), source, purchaseExternalId, ...taken, heldUntil };
  await insertUse(work, coupon, { ...use, status: "OPEN", position: null });
  work.audit({ memberId, subjectId: couponId });
  return { isReplay: false, used: { memberId, couponId, ...taken } };
}

async function usePromotion(
  work: Work,
  input: UseCoupon,
  { cart, amountMinor, heldUntil }: UseRequest,
) {
  const used = await usePromotionCode(work, input, { cart, heldUntil });
  if (!used) throw atCode(unknownCode(readCouponCode(input.code)));
  if (amountMinor !== null) throw usedAsWhole();
  return used;
}

interface UseRequest {
  readonly cart: Cart | null;
  readonly amountMinor: number | null;
  readonly heldUntil: Date | null;
}

function readUse(work: Work, { cart, amount, holdFor }: UseCoupon): UseRequest {
  const reading = readCartInput(cart, work);
  if ("refusals" in reading) throw new Refusal(...reading.refusals);
  return {
    cart: reading.cart,
    amountMinor: amount == null ? null : amountIn(work, amount),
    heldUntil: holdFor == null ? null : heldUntilOf(work, holdFor),
  };
}

function heldUntilOf({ configuration, now }: Work, holdFor: string): Date {
  const hours = checkoutHoursOf(earningTermsAt(configuration, now));
  if (!isDurationUpTo(holdFor, hours / 24)) {
    const message = text("coupons.holdForInvalid", { max: hours });
    throw refusal("INVALID", ["input", "holdFor"], message);
  }
  return new Date(now.getTime() + Duration.fromISO(holdFor).toMillis());
}

function amountIn(work: Work, amount: string): number {
  const { currencyCode } = work.configuration.part(programSnapshot);
  const minor = readAmount(amount, {
    currencyCode,
    field: AMOUNT,
    refuse(code) {
      // An amount that is too large is more than any card holds.
      const own = code === "AMOUNT_TOO_LARGE" ? "INVALID" : code;
      throw refusal(own, AMOUNT, text("coupons.amountInvalid"));
    },
  });
  return minor!;
}

const AMOUNT = ["input", "amount"];

function memberOf({ programId, rows, configuration }: Work, by: MemberBy): Promise<string> {
  const { countryCode } = configuration.part(programSnapshot);
  return requireMember(rows, { programId, countryCode }, { by, field: ["input", "member"] });
}

function isInForce({ status }: CouponUse): boolean {
  return status === "OPEN" || status === "RECORDED";
}

/**
 * Whether a repeated request asks for another amount than its use took; a request without one asks
 * for no other.
 */
function differs(
  { existing, uses }: { existing: CouponUse; uses: readonly CheckoutUse[] },
  coupon: Coupon,
  { cart, amountMinor }: UseRequest,
): boolean {
  if (amountMinor !== null) return amountMinor !== existing.amountMinor;
  if (!cart || existing.amountMinor === null) return false;
  const place = uses.findIndex(({ id }) => id === existing.id);
  const before = uses.slice(0, Math.max(0, place));
  const remainingMinor =
    coupon.remainingMinor === null ? null : coupon.remainingMinor + existing.amountMinor;
  const effect = effectOn({ ...coupon, remainingMinor }, leftByUses(cart, before));
  return "refusal" in effect || effect.minor !== existing.amountMinor;
}

/** What this use takes off, or pays: minor units, and by line where the cart was sent. */
function takenBy(
  work: Work,
  coupon: Coupon,
  { cart, amountMinor, uses }: UseRequest & { uses: readonly CheckoutUse[] },
): Pick<CouponUse, "amountMinor" | "lines" | "shippingMinor"> {
  const isUsedInParts = isBearer(coupon);
  if (amountMinor === null && isUsedInParts && !cart) throw amountRequired();
  const effect = effectOn(coupon, cart && leftByUses(cart, uses));
  if ("refusal" in effect) throw atCode(effect.refusal);
  const { minor, discount } = effect;
  const shippingMinor = discount?.shippingMinor || null;
  const lines = discount && discount.lines.filter((line) => line.minor > 0);
  if (amountMinor === null) return { amountMinor: minor, lines, shippingMinor };
  if (!isUsedInParts) throw usedAsWhole();
  if (amountMinor <= minor!) return { amountMinor, lines, shippingMinor };
  const { currencyCode } = work.configuration.part(programSnapshot);
  throw moreThanRemaining(moneyInWords(minor!, currencyCode));
}

function atCode({ code, message }: CouponRefusal): Refusal {
  return refusal(code, ["input", "code"], message);
}

function useDiffers() {
  return refusal("USE_DIFFERS", ["input", "purchaseExternalId"], text("coupons.useDiffers"));
}

function amountRequired() {
  return refusal("REQUIRED", AMOUNT, text("coupons.amountRequired"));
}

function usedAsWhole() {
  return refusal("INVALID", AMOUNT, text("coupons.usedAsWhole"));
}

function moreThanRemaining(most: TextValue) {
  return refusal("MORE_THAN_REMAINING", AMOUNT, text("coupons.moreThanRemaining", { most }));
}
