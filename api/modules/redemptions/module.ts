import type { Module } from "../../module.ts";
import {
  CountOfRedemptions,
  CouponsByStaff,
  PartsOfRedemption,
  RedemptionsByStaff,
  RedemptionsForStaff,
  RedemptionsOfProgram,
} from "./admin.ts";
import { endDueHolds } from "./end-holds.ts";
import { redemptionsEvents } from "./redemptions-events.ts";
import { RedemptionsOfMember, RedemptionWrites, RedeemedRewards } from "./storefront.ts";
import {
  redemptionDocuments,
  sealedRedemptionIds,
  sealedRedemptions,
} from "./verifying/redemption-documents.ts";

export const redemptions: Module = {
  name: "redemptions",
  documentChecks: [redemptionDocuments],
  sealedTables: [sealedRedemptions, sealedRedemptionIds],
  events: redemptionsEvents,
  storefront: [RedemptionsOfMember, RedeemedRewards, RedemptionWrites],
  admin: [
    CouponsByStaff,
    RedemptionsByStaff,
    RedemptionsForStaff,
    RedemptionsOfProgram,
    CountOfRedemptions,
    PartsOfRedemption,
  ],
  scheduledTasks: [endDueHolds],
};
