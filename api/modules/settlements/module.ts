import type { Module } from "../../module.ts";
import { SettlementOfPartner, SettlementWrites } from "./admin.ts";
import { PurchasesOfPartner, VouchersOfPartner } from "./partner.ts";
import { partnerAccounts, partnerDocuments, sealedEntries } from "./verifying/partner-documents.ts";

export const settlements: Module = {
  name: "settlements",
  admin: [SettlementOfPartner, SettlementWrites],
  partner: [PurchasesOfPartner, VouchersOfPartner],
  documentChecks: [partnerDocuments],
  programChecks: [partnerAccounts],
  sealedTables: [sealedEntries],
};
