import type { Module } from "../../modules.ts";
import { PartnerQueries } from "./partner.ts";
import { PartnerCompany, partnersPart } from "./partner-company.ts";

export const partners: Module = {
  name: "partners",
  entities: [PartnerCompany],
  catalog: [partnersPart],
  partner: [PartnerQueries],
};
