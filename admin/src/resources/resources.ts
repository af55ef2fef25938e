import {
  AccessKeys,
  Approvals,
  AuditLog,
  CodePools,
  CouponList,
  EarningRuleList,
  EntryList,
  Jobs,
  MemberList,
  MessageList,
  PartnerItems,
  PartnerList,
  PromotionCodeList,
  PurchaseList,
  RedemptionList,
  ReferralList,
  RequestLog,
  RewardList,
  Staff,
  WebhookDeliveryList,
} from "../../../client/admin.ts";
import type { CodePoolsQuery } from "../../../client/admin.ts";
import { api } from "../api.ts";
import { plain } from "../components/plain.ts";
import { listBy } from "./resource.ts";
import type { Resource } from "./resource.ts";

/** Rules are few, and read whole: what is looked for is found in what was read. */
const rules: Resource["list"] = async ({ first, offset, search = "", where }) => {
  const { statuses } = (where ?? {}) as { statuses?: readonly string[] };
  const archived = statuses?.includes("ARCHIVED") === true;
  const { program } = await api.query(EarningRuleList, { archived });
  const found = program.earningRules
    .filter(({ status }) => !statuses || statuses.includes(status))
    .filter(({ title, sentence }) => plain(`${title} ${sentence}`).includes(plain(search)));
  return { totalCount: found.length, nodes: found.slice(offset, offset + first) };
};

// Their filters are arguments of their own.
const rewards: Resource["list"] = async ({ where, ...page }) => {
  const { program } = await api.query(RewardList, { ...page, ...where } as never);
  return program.rewards;
};

const promotions: Resource["list"] = async ({ where, ...page }) => {
  const { promotionCodes } = await api.query(PromotionCodeList, { ...page, ...where } as never);
  return promotionCodes;
};

const items: Resource["list"] = async ({ where, ...page }) => {
  const { partnerItems } = await api.query(PartnerItems, { ...page, ...where } as never);
  return partnerItems;
};

/** Pools are few, and read whole as rules are. */
const pools: Resource["list"] = async ({ first, offset, search = "", where }) => {
  const { stock } = (where ?? {}) as { stock?: "some" | "none" };
  const all: CodePoolsQuery["codePools"]["nodes"] = [];
  let after: string | null = null;
  do {
    const { codePools }: CodePoolsQuery = await api.query(CodePools, { first: 100, after });
    all.push(...codePools.nodes);
    after = codePools.pageInfo.hasNextPage ? codePools.pageInfo.endCursor! : null;
  } while (after);
  const found = all
    .filter(({ left }) => !stock || left > 0 === (stock === "some"))
    .filter(({ name }) => plain(name).includes(plain(search)));
  return { totalCount: found.length, nodes: found.slice(offset, offset + first) };
};

/** The registry: what each resource is read by. */
export const resources: Readonly<Record<string, Resource>> = {
  approvals: { list: listBy(Approvals, ({ approvals }) => approvals) },
  audit: { list: listBy(AuditLog, ({ auditRecords }) => auditRecords) },
  coupons: { list: listBy(CouponList, ({ coupons }) => coupons) },
  entries: { list: listBy(EntryList, ({ entries }) => entries) },
  items: { list: items },
  jobs: { list: listBy(Jobs, ({ jobs }) => jobs) },
  keys: { list: listBy(AccessKeys, ({ accessKeys }) => accessKeys) },
  members: { list: listBy(MemberList, ({ members }) => members) },
  deliveries: { list: listBy(WebhookDeliveryList, ({ webhookDeliveries }) => webhookDeliveries) },
  messages: { list: listBy(MessageList, ({ messages }) => messages) },
  partners: { list: listBy(PartnerList, ({ partners }) => partners) },
  pools: { list: pools },
  promotions: { list: promotions },
  purchases: { list: listBy(PurchaseList, ({ purchases }) => purchases) },
  redemptions: { list: listBy(RedemptionList, ({ redemptions }) => redemptions) },
  referrals: { list: listBy(ReferralList, ({ referrals }) => referrals) },
  requests: { list: listBy(RequestLog, ({ requests }) => requests) },
  rewards: { list: rewards },
  rules: { list: rules },
  staff: { list: listBy(Staff, ({ staff }) => staff) },
};
