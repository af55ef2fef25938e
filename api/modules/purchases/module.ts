import type { Module } from "../../module.ts";
import { importRoute } from "./importing/import-route.ts";
import { purchaseFields } from "./conditions/purchase-fields.ts";
import { purchasesEvents } from "./purchases-events.ts";
import {
  CountOfProgramPurchases,
  CountOfPurchases,
  PartsOfPurchase,
  PurchasesForStaff,
  PurchasesOfProgram,
  ReachOfRule,
} from "./admin.ts";
import {
  PurchaseQueries,
  PurchasesOfMember,
  PurchaseWrites,
  WaysToEarnOfMember,
} from "./storefront.ts";
import { TrialOfRule } from "./trying/admin-trial.ts";
import { purchaseDocuments, sealedPurchases } from "./verifying/purchase-documents.ts";

export const purchases: Module = {
  name: "purchases",
  documentChecks: [purchaseDocuments],
  sealedTables: sealedPurchases,
  events: purchasesEvents,
  conditionFields: purchaseFields,
  storefront: [PurchaseWrites, PurchaseQueries, PurchasesOfMember, WaysToEarnOfMember],
  admin: [
    ReachOfRule,
    PurchasesForStaff,
    PurchasesOfProgram,
    CountOfProgramPurchases,
    CountOfPurchases,
    PartsOfPurchase,
    TrialOfRule,
  ],
  routes: [importRoute],
};
