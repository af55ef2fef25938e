import { uuidv7 } from "uuidv7";
import type { Cart, CartInput } from "../../../values/cart.ts";
import { moneyText, readMoney } from "../../../values/money.ts";
import { Refusal, refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { requireMember } from "../../members/member-by.ts";
import type { MemberBy } from "../../members/member-by.ts";
import { programSnapshot } from "../../programs/program.ts";
import { readCouponCode } from "../coupon-code.ts";
import { usesFor } from "./coupon-use.ts";
import type { Checkout, CouponUse } from "./coupon-use.ts";
import { findCoupon } from "../find-coupon.ts";
import type { Coupon } from "../find-coupon.ts";
import { insertUse } from "./insert-use.ts";
import { openCoupon } from "./open-coupon.ts";
import { readCartInput } from "./read-cart-input.ts";
import { refuseRecordedPurchase } from "./refuse-recorded-purchase.ts";
import { effectOn } from "./validate-coupon.ts";
import { notApplicable, whyNotFound, whyNotUsable } from "./why-not-usable.ts";
import type { CouponRefusal } from "./why-not-usable.ts";

export interface UseCoupon extends Checkout {
  readonly code: string;
  readonly member?: MemberBy | null;
  /** A decimal string; for gift cards. */
  readonly amount?: string | null;
  readonly cart?: CartInput | null;
}

/** What using a coupon answered, kept for ever. */
export interface UsedCoupon {
  readonly memberId: string;
  readonly couponId: string;
  readonly amountMinor: number | null;
}

/**
 * Uses a coupon for a purchase that is about to be made.
 * @returns whose it is and what it did, and whether it had been used for that purchase before.
 * @throws Refusal as the mutation's description lists.
 */
export async function useCoupon(
  work: Work,
  input: UseCoupon,
): Promise<{ isKnown: boolean; used: UsedCoupon }> {
  const { programId } = work;
  const read = readUse(work, input);
  const asked = input.member ? await memberOf(work, input.member) : null;
  const found = await findCoupon(work.rows, { programId, typed: input.code });
  if (!found) throw atCode(whyNotFound(readCouponCode(input.code)));
  const { memberId, couponId } = found;
  const seen = { at: work.now, memberId: asked };
  if (asked !== null && asked !== found.ownerId) throw atCode(whyNotUsable(found, seen)!);

  const coupon = await openCoupon(work, found);
  if (!coupon) throw atCode(whyNotFound(null));
  const [known] = await usesFor(work.rows, { memberIds: [memberId], couponIds: [couponId] }, input);
  if (known && isInForce(known)) {
    if (differs(known, coupon, read)) throw useDiffers();
    return { isKnown: true, used: { memberId, couponId, amountMinor: known.amountMinor } };
  }
  await refuseRecordedPurchase(work, input);
  const why = whyNotUsable(coupon, { ...seen, at: work.now });
  if (why) throw atCode(why);

  const amountMinor = amountOf(work, coupon, read);
  const { source, purchaseExternalId } = input;
  const use = { id: uuidv7(), source, purchaseExternalId, amountMinor, status: "OPEN" as const };
  insertUse(work, coupon, use);
  work.audit({ memberId, subjectId: couponId });
  return { isKnown: false, used: { memberId, couponId, amountMinor } };
}

interface ReadUse {
  readonly cart: Cart | null;
  readonly amountMinor: number | null;
}

function readUse(work: Work, { cart, amount }: UseCoupon): ReadUse {
  const reading = readCartInput(cart, work);
  if ("refusals" in reading) throw new Refusal(...reading.refusals);
  return { cart: reading.cart, amountMinor: amount == null ? null : readAmount(work, amount) };
}

function readAmount(work: Work, amount: string): number {
  const read = readMoney(amount, work.configuration.part(programSnapshot).currencyCode);
  if ("minor" in read && read.minor > 0) return read.minor;
  const isNegative = "minor" in read && read.minor < 0;
  const hasDecimals = "problem" in read && read.problem === "TOO_MANY_DECIMALS";
  const code = isNegative ? "NEGATIVE_AMOUNT" : hasDecimals ? "TOO_MANY_DECIMALS" : "INVALID";
  throw refusal(code, AMOUNT, {
    en: "Send an amount above 0, with the currency's decimals and no more than it can have.",
    vi: "Hãy gửi số tiền lớn hơn 0, đúng số chữ số thập phân của tiền tệ và không quá mức cho phép.",
  });
}

const AMOUNT = ["input", "amount"];

function memberOf({ programId, rows, configuration }: Work, by: MemberBy): Promise<string> {
  const { countryCode } = configuration.part(programSnapshot);
  return requireMember(rows, { programId, countryCode }, { by, field: ["input", "member"] });
}

function isInForce({ status }: CouponUse): boolean {
  return status === "OPEN" || status === "RECORDED";
}

/** Whether the same purchase now asks for another amount; where it says none, it asks for none other. */
function differs(known: CouponUse, coupon: Coupon, { cart, amountMinor }: ReadUse): boolean {
  if (amountMinor !== null) return amountMinor !== known.amountMinor;
  if (!cart || known.amountMinor === null) return false;
  const before = { ...coupon, remainingMinor: (coupon.remainingMinor ?? 0) + known.amountMinor };
  return effectOn(before, cart) !== known.amountMinor;
}

/** What this use takes off, or pays. */
function amountOf(work: Work, coupon: Coupon, { cart, amountMinor }: ReadUse): number | null {
  if (amountMinor === null && coupon.remainingMinor !== null && !cart) throw amountRequired();
  const effect = effectOn(coupon, cart);
  if (effect === "NOTHING") throw atCode(notApplicable);
  if (amountMinor === null) return effect;
  if (coupon.remainingMinor === null) throw notAGiftCard();
  if (amountMinor <= effect!) return amountMinor;
  const { currencyCode } = work.configuration.part(programSnapshot);
  throw moreThanRemaining(moneyText(effect!, currencyCode));
}

function atCode({ code, message }: CouponRefusal): Refusal {
  return refusal(code, ["input", "code"], message);
}

function useDiffers() {
  return refusal("USE_DIFFERS", ["input", "purchaseExternalId"], {
    en: "The coupon was used for this purchase with another amount. Release that use first, then use it again.",
    vi: "Phiếu đã được dùng cho đơn này với số tiền khác. Hãy hoàn lại lượt dùng đó trước rồi dùng lại.",
  });
}

function amountRequired() {
  return refusal("REQUIRED", AMOUNT, {
    en: "Say how much to take from the gift card, or send the cart.",
    vi: "Hãy cho biết số tiền lấy từ thẻ quà tặng, hoặc gửi kèm giỏ hàng.",
  });
}

function notAGiftCard() {
  return refusal("INVALID", AMOUNT, {
    en: "Only a gift card is used in parts. Leave the amount out.",
    vi: "Chỉ thẻ quà tặng mới dùng được từng phần. Hãy bỏ trường số tiền.",
  });
}

function moreThanRemaining(most: string) {
  return refusal("MORE_THAN_REMAINING", AMOUNT, {
    en: `At most ${most} can be taken: what is left on the gift card, and no more than the cart comes to.`,
    vi: `Chỉ có thể lấy tối đa ${most}: số còn lại trên thẻ và không quá giá trị giỏ hàng.`,
  });
}
