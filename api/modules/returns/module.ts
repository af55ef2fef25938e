import type { Module } from "../../module.ts";
import { BacktestQueries } from "./admin.ts";
import { returnsEvents } from "./returns-events.ts";
import { ReturnWrites } from "./storefront.ts";

export const returns: Module = {
  name: "returns",
  events: returnsEvents,
  storefront: [ReturnWrites],
  admin: [BacktestQueries],
};
