import type { Module } from "../../modules.ts";
import { BacktestQueries } from "./admin.ts";
import { ReturnWrites } from "./storefront.ts";

export const returns: Module = {
  name: "returns",
  storefront: [ReturnWrites],
  admin: [BacktestQueries],
};
