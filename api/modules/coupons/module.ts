import type { Module } from "../../module.ts";
import { CouponsForStaff, CouponsOfMemberForStaff, UsesOfCoupon } from "./admin.ts";
import { CodePools } from "./pools/admin.ts";
import { codeUpload } from "./pools/code-upload.ts";
import { couponsEvents } from "./coupons-events.ts";
import { expireDueCoupons } from "./ending/expire-coupons.ts";
import { remindOfDueCoupons } from "./ending/remind-of-coupons.ts";
import { restoreElsewhere } from "./restore-coupons.ts";
import { CouponQueries, CouponWrites, CouponsOfMember } from "./storefront.ts";

export const coupons: Module = {
  name: "coupons",
  events: couponsEvents,
  storefront: [CouponQueries, CouponWrites, CouponsOfMember],
  admin: [CouponsForStaff, CouponsOfMemberForStaff, UsesOfCoupon, CodePools],
  reactions: [
    { on: "coupon.returning", name: "restore the coupon elsewhere", run: restoreElsewhere },
  ],
  routes: [codeUpload],
  scheduledTasks: [remindOfDueCoupons, expireDueCoupons],
};
