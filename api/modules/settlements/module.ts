import type { Module } from "../../module.ts";
import { SettlementOfPartner, SettlementWrites } from "./admin.ts";
import { closeEndedSettlements } from "./close-settlement.ts";
import { PurchasesOfPartner, VouchersOfPartner } from "./partner.ts";
import { settlementsEvents } from "./settlements-events.ts";
import { PartsOfSettlement, SettlementsForStaff } from "./statements/admin.ts";
import { LinesForPartner, SettlementsForPartner } from "./statements/partner.ts";
import { statementRoutes } from "./statements/statement-routes.ts";
import { partnerAccounts, partnerDocuments, sealedEntries } from "./verifying/partner-documents.ts";
import { partnerStatements, sealedStatements } from "./verifying/partner-statements.ts";

export const settlements: Module = {
  name: "settlements",
  admin: [SettlementOfPartner, SettlementWrites, SettlementsForStaff, PartsOfSettlement],
  partner: [PurchasesOfPartner, VouchersOfPartner, SettlementsForPartner, LinesForPartner],
  documentChecks: [partnerDocuments],
  programChecks: [partnerAccounts, partnerStatements],
  scheduledTasks: [closeEndedSettlements],
  events: settlementsEvents,
  routes: statementRoutes,
  sealedTables: [sealedEntries, sealedStatements],
};
