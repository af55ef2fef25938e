import type { Module } from "../../module.ts";
import {
  AuditForStaff,
  AuditTrailOfMember,
  CountOfAuditRecords,
  ReasonOfAuditRecord,
} from "./admin.ts";

export const audit: Module = {
  name: "audit",
  admin: [AuditForStaff, CountOfAuditRecords, AuditTrailOfMember, ReasonOfAuditRecord],
};
