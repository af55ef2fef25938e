import type { Module } from "../../module.ts";
import { importRoute } from "./import-route.ts";
import { purchasesEvents } from "./purchases-events.ts";
import { ReachOfRule } from "./admin.ts";
import { PurchaseQueries, PurchaseWrites } from "./storefront.ts";

export const purchases: Module = {
  name: "purchases",
  events: purchasesEvents,
  storefront: [PurchaseWrites, PurchaseQueries],
  admin: [ReachOfRule],
  routes: [importRoute],
};
