// Generated from schema/ by `npm run generate`; never edited.
import "reflect-metadata";
import { registerEnumType } from "type-graphql";
type Of<T> = T;

export const PartnerCouponStatus = {
  ACTIVE: "ACTIVE",
  USED: "USED",
  EXPIRED: "EXPIRED",
  VOID: "VOID",
} as const;
export type PartnerCouponStatus = keyof typeof PartnerCouponStatus;
registerEnumType(PartnerCouponStatus, {
  name: "CouponStatus",
  description: "Whether a coupon can be used.",
  valuesConfig: {
    ACTIVE: { description: "It can be used." },
    USED: { description: "It was used up." },
    EXPIRED: { description: "It passed its end." },
    VOID: { description: "It was voided." },
  },
});
