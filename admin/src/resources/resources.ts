import { AccessKeys, AuditLog, MemberList, ReferralList, Staff } from "../../../client/admin.ts";
import { listBy } from "./resource.ts";
import type { Resource } from "./resource.ts";

/** The registry: what each resource is read by. */
export const resources: Readonly<Record<string, Resource>> = {
  audit: { list: listBy(AuditLog, ({ auditRecords }) => auditRecords) },
  keys: { list: listBy(AccessKeys, ({ accessKeys }) => accessKeys) },
  members: { list: listBy(MemberList, ({ members }) => members) },
  referrals: { list: listBy(ReferralList, ({ referrals }) => referrals) },
  staff: { list: listBy(Staff, ({ staff }) => staff) },
};
