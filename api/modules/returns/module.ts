import type { Module } from "../../module.ts";
import { BacktestQueries, ReturnsOfPurchase } from "./admin.ts";
import { returnsEvents } from "./returns-events.ts";
import { ReturnWrites, SoldGiftCardWrites, StatusOfReturn } from "./storefront.ts";
import { returnDocuments, sealedReturns } from "./verifying/return-documents.ts";
import { soldCardDocuments } from "./verifying/sold-card-documents.ts";

export const returns: Module = {
  name: "returns",
  documentChecks: [returnDocuments, soldCardDocuments],
  sealedTables: [sealedReturns],
  events: returnsEvents,
  storefront: [ReturnWrites, SoldGiftCardWrites, StatusOfReturn],
  admin: [BacktestQueries, ReturnsOfPurchase],
};
