import { AuditLog, MemberList } from "../../../client/admin.ts";
import { listBy } from "./resource.ts";
import type { Resource } from "./resource.ts";

/** The registry: what each resource is read by. */
export const resources: Readonly<Record<string, Resource>> = {
  audit: { list: listBy(AuditLog, ({ auditRecords }) => auditRecords) },
  members: { list: listBy(MemberList, ({ members }) => members) },
};
