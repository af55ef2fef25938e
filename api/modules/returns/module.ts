import type { Module } from "../../module.ts";
import { BacktestQueries } from "./admin.ts";
import { returnsEvents } from "./returns-events.ts";
import { ReturnWrites, StatusOfReturn } from "./storefront.ts";
import { returnDocuments } from "./verifying/return-documents.ts";

export const returns: Module = {
  name: "returns",
  documentChecks: [returnDocuments],
  events: returnsEvents,
  storefront: [ReturnWrites, StatusOfReturn],
  admin: [BacktestQueries],
};
