import { readCouponCode } from "./coupon-code.ts";
import type { Coupon, CouponPlace } from "./find-coupon.ts";
import type { RunStatement } from "../../database/sql.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { couponRefusal, unknownCode } from "./using/coupon-refusal.ts";
import type { CouponRefusal } from "./using/coupon-refusal.ts";
import { usesFor } from "./using/coupon-use.ts";
import type { Checkout } from "./using/coupon-use.ts";
import { releaseCoupon } from "./using/release-coupon.ts";
import { useCoupon } from "./using/use-coupon.ts";

/** Why a partner can't use a voucher at its counter; null when it can. */
export function counterRefusal(coupon: Coupon, at: Date): CouponRefusal | null {
  return couponRefusal(coupon, { at, memberId: null });
}

/** Why a code is none that a partner can use. */
export function noCounterCode(code: string): CouponRefusal {
  return unknownCode(readCouponCode(code));
}

/** The same, as the refusal of a write. */
export function refuseCounterCode(code: string): Refusal {
  const unknown = noCounterCode(code);
  return refusal(unknown.code, ["input", "code"], unknown.message);
}

/** A partner's use of a voucher at its counter. */
interface CounterUse {
  /** Whether it had been used, or given back, so before. */
  readonly isReplay: boolean;
  readonly useId: string;
}

/**
 * Uses a coupon whole, under the lock of its owner's wallet: of two counters one gets it.
 * @throws Refusal those of `useCoupon`.
 */
export async function useAtCounter(
  work: Work,
  coupon: Coupon,
  checkout: Checkout,
): Promise<CounterUse> {
  const { isReplay } = await useCoupon(work, { code: coupon.code, ...checkout });
  return { isReplay, useId: (await counterUseId(work.rows, coupon, checkout))! };
}

/**
 * Gives a use back; the coupon has its old end.
 * @returns null where there was no such use.
 * @throws Refusal those of `releaseCoupon`.
 */
export async function releaseAtCounter(
  work: Work,
  coupon: Coupon,
  checkout: Checkout,
): Promise<CounterUse | null> {
  if ((await counterUseId(work.rows, coupon, checkout)) === null) return null;
  const { isReplay } = await releaseCoupon(work, { code: coupon.code, ...checkout });
  // The newest one, read under the wallet's lock, is the one that ended.
  return { isReplay, useId: (await counterUseId(work.rows, coupon, checkout))! };
}

async function counterUseId(
  rows: RunStatement,
  { memberId, couponId }: CouponPlace,
  checkout: Checkout,
): Promise<string | null> {
  const places = { memberIds: [memberId], couponIds: [couponId] };
  const [use] = await usesFor(rows, places, checkout);
  return use?.id ?? null;
}
