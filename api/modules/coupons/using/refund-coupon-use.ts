import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { addDays, dayOf, startOf } from "../../../values/calendar.ts";
import { moneyInWords } from "../../../values/money.ts";
import { readAmount } from "../../../values/read-amount.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Refusal } from "../../../writes/refusal.ts";
import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import type { Work } from "../../../writes/work.ts";
import { earningTermsAt, refundDaysOf } from "../../programs/earning-terms.ts";
import { programSnapshot } from "../../programs/program.ts";
import { readCouponCode } from "../coupon-code.ts";
import { findCoupon, isBearer } from "../find-coupon.ts";
import type { Coupon } from "../find-coupon.ts";
import type { CheckoutUse } from "../checkout-uses.ts";
import { refusePartnerSource } from "../../partners/partner-source.ts";
import { unknownCode } from "./coupon-refusal.ts";
import type { Checkout } from "./coupon-use.ts";
import { endUses } from "./end-uses.ts";
import { notUsedForPurchase } from "./not-used-for-purchase.ts";
import { openCouponAt } from "./open-coupon.ts";
import { refuseRecordedPurchase } from "./refuse-recorded-purchase.ts";

export interface RefundCouponUse extends Checkout {
  readonly code: string;
  /** A decimal string; for gift cards. Left out: all that the use still takes. */
  readonly amount?: string | null;
}

/** What was given back: of which coupon, and how much in minor units; null where it is no money. */
export interface RefundedUse {
  readonly memberId: string;
  readonly couponId: string;
  readonly refundedMinor: number | null;
}

/**
 * Gives back the whole or a part of a use that no purchase adopted, such as a guest's sale: never
 * more than it took.
 * @throws Refusal NOT_FOUND, COUPON_MISTYPED, COUPON_VOID, PURCHASE_RECORDED (its return gives
 * back), MORE_THAN_KEPT, and those of an amount.
 */
export async function refundCouponUse(
  work: Work,
  input: RefundCouponUse,
): Promise<{ isReplay: boolean; refunded: RefundedUse }> {
  refusePartnerSource(work, input.source);
  const found = await findCoupon(work, input.code);
  const unknown = unknownCode(readCouponCode(input.code));
  if (!found) throw refusal(unknown.code, ["input", "code"], unknown.message);
  const { coupon, uses } = await openCouponAt(work, found, input);
  await refuseRecordedPurchase(work, input);
  const use = uses.findLast(({ couponId }) => couponId === found.couponId);
  if (!coupon || !use) throw notUsedForPurchase();
  const { memberId, couponId } = coupon;
  const keptMinor = use.status === "OPEN" ? use.amountMinor : 0;
  const wantedMinor = input.amount == null ? keptMinor : amountIn(work, coupon, input.amount);
  if (use.status !== "OPEN" || (wantedMinor ?? 0) > (keptMinor ?? 0)) {
    throw moreThanKept(work, keptMinor ?? 0);
  }
  if (coupon.status === "VOID") {
    throw refusal("COUPON_VOID", ["input", "code"], text("coupons.refundOfVoid"));
  }
  if (wantedMinor === keptMinor && !isBearer(coupon)) {
    await endUses(work, [{ id: use.id, memberId, couponId }], "RELEASED");
  } else await refundCard(work, { use, coupon, minor: wantedMinor! });
  work.audit({ memberId, subjectId: couponId });
  return { isReplay: false, refunded: { memberId, couponId, refundedMinor: wantedMinor } };
}

const REFUND = sql.write<{ couponId: string }>("refund an open use of a gift card")`
  with refunded as (
    update coupon_uses u set refunded_minor = u.refunded_minor + ${"minor"}::bigint,
      status = case when u.refunded_minor + ${"minor"} = u.amount_minor then 'RELEASED'
        else u.status end,
      ended_at = case when u.refunded_minor + ${"minor"} = u.amount_minor then ${"now"}::timestamptz
        end
    where u.member_id = ${"memberId"} and u.id = ${"useId"} and u.status = 'OPEN'
      and u.refunded_minor + ${"minor"} <= u.amount_minor
    returning u.member_id, u.coupon_id
  )
  update coupons c set remaining_minor = c.remaining_minor + ${"minor"}, status = 'ACTIVE',
    former_expires_at = case when c.expires_at <= ${"now"}
      then coalesce(c.former_expires_at, c.expires_at) else c.former_expires_at end,
    expires_at = case when c.expires_at <= ${"now"} then ${"endsAt"}::timestamptz
      else c.expires_at end
  from refunded r where c.member_id = r.member_id and c.id = r.coupon_id
  returning c.id as "couponId"
`;

async function refundCard(
  work: Work,
  { use, coupon, minor }: { use: CheckoutUse; coupon: Coupon; minor: number },
): Promise<void> {
  const { timeZone } = work.configuration.part(programSnapshot);
  const { memberId, couponId, ownerId } = coupon;
  const days = refundDaysOf(earningTermsAt(work.configuration, work.now));
  const endsAt = startOf(addDays(dayOf(work.now, timeZone), days + 1), timeZone);
  const values = { memberId, useId: use.id, minor, now: work.now, endsAt };
  const refunded = await work.rows(REFUND, values);
  if (refunded.length === 0) throw new RetryableConflict("The use was ended concurrently.");
  work.emit({ type: "coupon.released", memberId: ownerId, payload: { couponId } });
}

function amountIn(work: Work, coupon: Coupon, amount: string): number {
  const { currencyCode } = work.configuration.part(programSnapshot);
  if (!isBearer(coupon)) throw refusal("INVALID", AMOUNT, text("coupons.usedAsWhole"));
  const minor = readAmount(amount, {
    currencyCode,
    field: AMOUNT,
    refuse(code) {
      const own = code === "AMOUNT_TOO_LARGE" ? "INVALID" : code;
      throw refusal(own, AMOUNT, text("coupons.amountInvalid"));
    },
  });
  return minor!;
}

const AMOUNT = ["input", "amount"];

function moreThanKept(work: Work, keptMinor: number): Refusal {
  const { currencyCode } = work.configuration.part(programSnapshot);
  const kept = moneyInWords(keptMinor, currencyCode);
  return refusal("MORE_THAN_KEPT", AMOUNT, text("coupons.refundedMoreThanKept", { kept }));
}
