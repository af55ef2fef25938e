import {
  AccessKeys,
  Approvals,
  AuditLog,
  MemberList,
  MessageList,
  PartnerList,
  ReferralList,
  Staff,
  WebhookDeliveryList,
} from "../../../client/admin.ts";
import { listBy } from "./resource.ts";
import type { Resource } from "./resource.ts";

/** The registry: what each resource is read by. */
export const resources: Readonly<Record<string, Resource>> = {
  approvals: { list: listBy(Approvals, ({ approvals }) => approvals) },
  audit: { list: listBy(AuditLog, ({ auditRecords }) => auditRecords) },
  keys: { list: listBy(AccessKeys, ({ accessKeys }) => accessKeys) },
  members: { list: listBy(MemberList, ({ members }) => members) },
  deliveries: { list: listBy(WebhookDeliveryList, ({ webhookDeliveries }) => webhookDeliveries) },
  messages: { list: listBy(MessageList, ({ messages }) => messages) },
  partners: { list: listBy(PartnerList, ({ partners }) => partners) },
  referrals: { list: listBy(ReferralList, ({ referrals }) => referrals) },
  staff: { list: listBy(Staff, ({ staff }) => staff) },
};
