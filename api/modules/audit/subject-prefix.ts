/** By how a mutation's name ends: the prefix of the id of what it changes. */
const PREFIXES: readonly [ending: RegExp, prefix: string | null][] = [
  [/^(adjust|transfer|reverse)Points$|^reverseAdjustment$/, "ent"],
  [/Movement$/, "apr"],
  [/Job$|^start(BulkAction|EarningRuleBacktest)$/, "job"],
  [/^(sendTest|resend)Message$/, "mail"],
  [/^(resend|sendTest)Webhook(Delivery)?$/, "whd"],
  [/Webhook(Endpoint|Secret)$/, "whe"],
  [/EarningRule(Draft)?$/, "rule"],
  [/CatalogItem$|^uploadVoucherCodes$/, "itm"],
  [/^redeemReward$|Redemption$/, "rdm"],
  [/Reward(Draft|Stock)?$/, "rwd"],
  [/TierSet(Draft)?$/, "tst"],
  [/Tier(Grant)?$/, "tgr"],
  [/PromotionCode(Draft)?$/, "promo"],
  [/(Program|EarningTerms)(Draft)?$/, "prg"],
  [/Referral$/, "ref"],
  [/Coupon$/, "cpn"],
  [/CodePool$|^addCodes$/, "pool"],
  [/Partner(Terms|Payment|Balance)?$/, "ptn"],
  [/Settlement$/, "stl"],
  [/Settlement(Line|Dispute)$/, "pent"],
  [/PartnerPurchase$/, "pur"],
  [/PartnerReturn$/, "ret"],
  [/Voucher(Use)?$/, "cpn"],
  [/AccessKey$|FeedToken$/, "key"],
  [/StaffInvitation$|^inviteStaff$/, "inv"],
  [/Staff(Role|Sessions)?$|^saveViewerMails$/, "stf"],
  [/Household$/, "hhd"],
  [/MemberNote$/, "note"],
  [/ListView$/, "view"],
  [/^(un)?mergeMembers$/, "mrg"],
];

/** The prefix of the ids of what a mutation changes; null where the API has no id for it. */
export function subjectPrefix(operation: string): string | null {
  return PREFIXES.find(([ending]) => ending.test(operation))?.[1] ?? null;
}
