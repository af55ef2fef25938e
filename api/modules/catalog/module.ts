import type { Module } from "../../module.ts";
import { CatalogWrites, SharingOfReward } from "./admin.ts";
import { catalogEvents } from "./catalog-events.ts";
import { feedRoute } from "./feed-route.ts";
import { forgetRemovals } from "./forget-removals.ts";
import { ItemForStaff, ItemsForStaff } from "./partner-items/admin.ts";
import { partnerCodesRoute } from "./partner-items/codes-route.ts";
import { ItemsOfPartner } from "./partner-items/partner.ts";
import { CatalogQueries } from "./partner.ts";
import { rewardSharesSnapshot } from "./reward-shares.ts";
import { shopFeedRoute } from "./shop-feed-route.ts";

export const catalog: Module = {
  name: "catalog",
  events: catalogEvents,
  configuration: [rewardSharesSnapshot],
  admin: [SharingOfReward, CatalogWrites, ItemsForStaff, ItemForStaff],
  partner: [CatalogQueries, ItemsOfPartner],
  routes: [feedRoute, shopFeedRoute, partnerCodesRoute],
  scheduledTasks: [forgetRemovals],
};
