import type { Module } from "../../modules.ts";
import { ReachOfRule } from "./admin.ts";
import { PurchaseQueries, PurchaseWrites } from "./storefront.ts";

export const purchases: Module = {
  name: "purchases",
  storefront: [PurchaseWrites, PurchaseQueries],
  admin: [ReachOfRule],
};
