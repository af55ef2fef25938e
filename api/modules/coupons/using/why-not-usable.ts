import type { Words } from "../../../values/localized.ts";
import type { UserErrorCode } from "../../../values/user-error-code.ts";
import { isMistyped } from "../coupon-code.ts";
import type { Coupon } from "../find-coupon.ts";

/** Why a coupon can't be used: a value of `UserErrorCode`, and what to do next. */
export interface CouponRefusal {
  readonly code: UserErrorCode;
  readonly message: Words;
}

/**
 * Why a coupon can't be used at `at`; null when it can.
 * @param memberId who buys; null where that is not known.
 */
export function whyNotUsable(
  coupon: Pick<Coupon, "ownerId" | "memberStatus" | "status" | "expiresAt">,
  { at, memberId }: { at: Date; memberId: string | null },
): CouponRefusal | null {
  if (memberId !== null && memberId !== coupon.ownerId) return ofOtherMember;
  if (coupon.status === "VOID") return isVoid;
  if (coupon.status === "USED") return used;
  if (coupon.status === "RESERVED") return notYet;
  if (coupon.expiresAt && coupon.expiresAt <= at) return expired;
  if (coupon.memberStatus === "CLOSED") return closed;
  return coupon.memberStatus === "SUSPENDED" ? suspended : null;
}

/** Why nothing was found under a code. */
export function whyNotFound(kept: string | null): CouponRefusal {
  return kept !== null && isMistyped(kept) ? mistyped : unknown;
}

export const notApplicable: CouponRefusal = {
  code: "COUPON_NOT_APPLICABLE",
  message: {
    en: "Nothing in this cart is what the coupon is for. Add it, or keep the coupon for another time.",
    vi: "Giỏ hàng không có gì phù hợp với phiếu này. Hãy thêm sản phẩm phù hợp, hoặc giữ phiếu cho lần sau.",
  },
};

const unknown: CouponRefusal = {
  code: "NOT_FOUND",
  message: {
    en: "There is no coupon with this code. Check the code, and that the program issued it.",
    vi: "Không có phiếu ưu đãi với mã này. Hãy kiểm tra lại mã và chương trình đã phát hành.",
  },
};

const mistyped: CouponRefusal = {
  code: "COUPON_MISTYPED",
  message: {
    en: "A character of this code is wrong, or two have changed places. Compare it with the coupon and type it again.",
    vi: "Mã có một ký tự sai hoặc hai ký tự bị đảo chỗ. Hãy đối chiếu với phiếu và nhập lại.",
  },
};

const ofOtherMember: CouponRefusal = {
  code: "COUPON_OF_OTHER_MEMBER",
  message: {
    en: "This coupon belongs to another member. Only its owner can use it.",
    vi: "Phiếu này thuộc về thành viên khác. Chỉ chủ phiếu mới dùng được.",
  },
};

const isVoid: CouponRefusal = {
  code: "COUPON_VOID",
  message: {
    en: "This coupon was taken back and can't be used any more.",
    vi: "Phiếu này đã bị thu hồi và không dùng được nữa.",
  },
};

const used: CouponRefusal = {
  code: "COUPON_USED",
  message: {
    en: "This coupon was used already. Leave it out, or use another one.",
    vi: "Phiếu này đã được dùng. Hãy bỏ ra hoặc dùng phiếu khác.",
  },
};

const notYet: CouponRefusal = {
  code: "COUPON_NOT_YET",
  message: {
    en: "This coupon can't be used yet: its redemption is not confirmed. Confirm the redemption first.",
    vi: "Phiếu này chưa dùng được: lượt đổi thưởng chưa được xác nhận. Hãy xác nhận trước.",
  },
};

const expired: CouponRefusal = {
  code: "COUPON_EXPIRED",
  message: {
    en: "This coupon has expired. Leave it out, or use another one.",
    vi: "Phiếu này đã hết hạn. Hãy bỏ ra hoặc dùng phiếu khác.",
  },
};

const suspended: CouponRefusal = {
  code: "MEMBER_SUSPENDED",
  message: {
    en: "The account this coupon belongs to is suspended. The member should contact the shop.",
    vi: "Tài khoản sở hữu phiếu này đang tạm khóa. Thành viên vui lòng liên hệ cửa hàng.",
  },
};

const closed: CouponRefusal = {
  code: "MEMBER_CLOSED",
  message: {
    en: "The account this coupon belongs to is closed; its coupons can't be used any more.",
    vi: "Tài khoản sở hữu phiếu này đã đóng; phiếu không dùng được nữa.",
  },
};
