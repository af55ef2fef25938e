import type { Module } from "../../modules.ts";
import { CouponQueries, CouponWrites, CouponsOfMember } from "./storefront.ts";

export const coupons: Module = {
  name: "coupons",
  storefront: [CouponQueries, CouponWrites, CouponsOfMember],
};
