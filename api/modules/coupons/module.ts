import type { Module } from "../../modules.ts";
import { expireDueCoupons } from "./expire-coupons.ts";
import { remindOfDueCoupons } from "./remind-of-coupons.ts";
import { CouponQueries, CouponWrites, CouponsOfMember } from "./storefront.ts";

export const coupons: Module = {
  name: "coupons",
  storefront: [CouponQueries, CouponWrites, CouponsOfMember],
  duties: [remindOfDueCoupons, expireDueCoupons],
};
