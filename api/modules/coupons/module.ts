import type { Module } from "../../module.ts";
import {
  CountOfCoupons,
  CouponsForStaff,
  CouponsOfMemberForStaff,
  CouponsOfProgram,
  UsesOfCoupon,
} from "./listing/admin.ts";
import { CodePools } from "./pools/admin.ts";
import { codeUpload } from "./pools/code-upload.ts";
import { couponsEvents } from "./events/coupons-events.ts";
import { endDueHolds } from "./ending/end-held-uses.ts";
import { expireDueCoupons } from "./ending/expire-coupons.ts";
import { remindOfDueCoupons } from "./ending/remind-of-coupons.ts";
import { HistoryOfPromotionCode, PromotionCodesForStaff } from "./promotions/admin.ts";
import {
  promotionCodesSnapshot,
  PromotionCodeVersion,
  StoredPromotionCode,
} from "./promotions/promotion-code.ts";
import { restoreElsewhere } from "./returning/restore-elsewhere.ts";
import {
  CouponQueries,
  CouponRefunds,
  CouponWrites,
  CouponsOfMember,
} from "./listing/storefront.ts";
import { releaseHeldPromotionUses } from "./using/promotions/end-due-promotion-uses.ts";
import { storedPromotionCodes } from "./promotions/stored-promotion-codes.ts";
import {
  couponDocuments,
  sealedCodes,
  sealedCoupons,
  sealedCouponUses,
  sealedPromotionUses,
} from "./verifying/coupon-documents.ts";

export const coupons: Module = {
  name: "coupons",
  documentChecks: [couponDocuments],
  sealedTables: [sealedCoupons, sealedCouponUses, sealedPromotionUses, sealedCodes],
  events: couponsEvents,
  storefront: [CouponQueries, CouponWrites, CouponRefunds, CouponsOfMember],
  entities: [StoredPromotionCode, PromotionCodeVersion],
  configuration: [promotionCodesSnapshot],
  storedConfiguration: storedPromotionCodes,
  admin: [
    CouponsForStaff,
    CouponsOfProgram,
    CountOfCoupons,
    CouponsOfMemberForStaff,
    UsesOfCoupon,
    CodePools,
    PromotionCodesForStaff,
    HistoryOfPromotionCode,
  ],
  reactions: [
    { on: "coupon.returning", name: "restore the coupon elsewhere", run: restoreElsewhere },
  ],
  routes: [codeUpload],
  scheduledTasks: [remindOfDueCoupons, expireDueCoupons, endDueHolds, releaseHeldPromotionUses],
};
