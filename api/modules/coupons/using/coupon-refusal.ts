import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { UserErrorCode } from "../../../values/errors/user-error-code.ts";
import { inLocale } from "../../../values/localized.ts";
import { isMistyped } from "../coupon-code.ts";
import { isBearer } from "../find-coupon.ts";
import type { Coupon } from "../find-coupon.ts";
import { kindNamed } from "../reward-kind.ts";

/** Why a coupon can't be used, and what to do next. */
export interface CouponRefusal {
  readonly code: UserErrorCode;
  readonly message: Text;
}

type Refusable = Pick<
  Coupon,
  "ownerId" | "memberStatus" | "status" | "expiresAt" | "remainingMinor"
>;

/**
 * Why a coupon can't be used at `at`; null when it can. A gift card is its bearer's: nothing is
 * asked of its owner.
 * @param memberId who buys; null where that is not known.
 */
export function couponRefusal(
  coupon: Refusable,
  { at, memberId }: { at: Date; memberId: string | null },
): CouponRefusal | null {
  const isOwners = !isBearer(coupon);
  if (isOwners && memberId !== null && memberId !== coupon.ownerId) return OF_OTHER_MEMBER;
  if (coupon.status === "VOID") return TAKEN_BACK;
  if (coupon.status === "USED") return USED;
  if (coupon.status === "RESERVED") return NOT_YET;
  if (coupon.expiresAt && coupon.expiresAt <= at) return EXPIRED;
  if (!isOwners) return null;
  if (coupon.memberStatus === "CLOSED") return MEMBER_CLOSED;
  return coupon.memberStatus === "SUSPENDED" ? MEMBER_SUSPENDED : null;
}

/**
 * Why no coupon was found by a code.
 * @param code as `readCouponCode` gives it.
 */
export function unknownCode(code: string | null): CouponRefusal {
  return code !== null && isMistyped(code) ? MISTYPED : UNKNOWN;
}

/** Why a coupon is refused for a cart that has nothing it is for; `message` says it closer. */
export function notApplicable({ terms }: Pick<Coupon, "terms">, message?: Text): CouponRefusal {
  const { onCart } = kindNamed(terms.kind);
  return { code: "COUPON_NOT_APPLICABLE", message: message ?? onCart!.notApplicable };
}

/** Why a coupon is refused beside another one of the same checkout. */
export function notCombinable({ terms }: Pick<Coupon, "terms">): CouponRefusal {
  const title = (locale: string) => inLocale(terms.titles, locale);
  return { code: "COUPON_NOT_COMBINABLE", message: text("coupons.notCombinable", { title }) };
}

const UNKNOWN: CouponRefusal = { code: "NOT_FOUND", message: text("coupons.unknownCode") };
const MISTYPED: CouponRefusal = { code: "COUPON_MISTYPED", message: text("coupons.mistypedCode") };
const OF_OTHER_MEMBER: CouponRefusal = {
  code: "COUPON_OF_OTHER_MEMBER",
  message: text("coupons.ofOtherMember"),
};
const TAKEN_BACK: CouponRefusal = { code: "COUPON_VOID", message: text("coupons.takenBack") };
const USED: CouponRefusal = { code: "COUPON_USED", message: text("coupons.alreadyUsed") };
const NOT_YET: CouponRefusal = {
  code: "COUPON_NOT_YET",
  message: text("coupons.redemptionNotConfirmed"),
};
const EXPIRED: CouponRefusal = { code: "COUPON_EXPIRED", message: text("coupons.expired") };
export const MEMBER_SUSPENDED: CouponRefusal = {
  code: "MEMBER_SUSPENDED",
  message: text("coupons.memberSuspended"),
};
export const MEMBER_CLOSED: CouponRefusal = {
  code: "MEMBER_CLOSED",
  message: text("coupons.memberClosed"),
};
