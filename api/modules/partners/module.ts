import type { Module } from "../../module.ts";
import { PartnerOfAccessKey, PartnersForStaff } from "./admin.ts";
import { PartnerQueries } from "./partner.ts";
import { PartnerCompany, partnersSnapshot } from "./partner-company.ts";

export const partners: Module = {
  name: "partners",
  entities: [PartnerCompany],
  configuration: [partnersSnapshot],
  admin: [PartnerOfAccessKey, PartnersForStaff],
  partner: [PartnerQueries],
};
