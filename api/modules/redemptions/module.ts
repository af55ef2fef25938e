import type { Module } from "../../modules.ts";
import { endDueHolds } from "./end-holds.ts";
import { RedemptionsOfMember, RedemptionWrites, WhatWasRedeemed } from "./storefront.ts";

export const redemptions: Module = {
  name: "redemptions",
  storefront: [RedemptionsOfMember, WhatWasRedeemed, RedemptionWrites],
  duties: [endDueHolds],
};
