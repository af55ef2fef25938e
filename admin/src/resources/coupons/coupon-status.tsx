import { Tag } from "antd";
import { useTranslation } from "react-i18next";

const COLORS = { ACTIVE: "success", USED: "default", EXPIRED: "default", VOID: "error" } as const;

type CouponStatus = keyof typeof COLORS;

/** In the order of a coupon's life. */
export const COUPON_STATUSES = Object.keys(COLORS) as CouponStatus[];

/** Whether a coupon can be used, and if not, why. */
export function CouponStatusTag({ status }: { status: CouponStatus }) {
  const { t } = useTranslation();
  return (
    <Tag bordered={false} color={COLORS[status]} style={{ margin: 0 }}>
      {t(`members.coupons.status.${status}`)}
    </Tag>
  );
}
