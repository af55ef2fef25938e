import enAccess from "./en/access.json" with { type: "json" };
import enActivity from "./en/activity.json" with { type: "json" };
import enAudit from "./en/audit.json" with { type: "json" };
import enCare from "./en/care.json" with { type: "json" };
import enCarts from "./en/carts.json" with { type: "json" };
import enConditions from "./en/conditions.json" with { type: "json" };
import enCatalog from "./en/catalog.json" with { type: "json" };
import enCoupons from "./en/coupons.json" with { type: "json" };
import enEarning from "./en/earning.json" with { type: "json" };
import enEnrollment from "./en/enrollment.json" with { type: "json" };
import enExports from "./en/exports.json" with { type: "json" };
import enFiles from "./en/files.json" with { type: "json" };
import enGraphql from "./en/graphql.json" with { type: "json" };
import enHouseholds from "./en/households.json" with { type: "json" };
import enHttp from "./en/http.json" with { type: "json" };
import enImports from "./en/imports.json" with { type: "json" };
import enInstallation from "./en/installation.json" with { type: "json" };
import enJobs from "./en/jobs.json" with { type: "json" };
import enLedger from "./en/ledger.json" with { type: "json" };
import enMembers from "./en/members.json" with { type: "json" };
import enMessages from "./en/messages.json" with { type: "json" };
import enMonitoring from "./en/monitoring.json" with { type: "json" };
import enPartners from "./en/partners.json" with { type: "json" };
import enPayments from "./en/payments.json" with { type: "json" };
import enPrograms from "./en/programs.json" with { type: "json" };
import enPurchases from "./en/purchases.json" with { type: "json" };
import enRedemptions from "./en/redemptions.json" with { type: "json" };
import enReferrals from "./en/referrals.json" with { type: "json" };
import enReturns from "./en/returns.json" with { type: "json" };
import enRewards from "./en/rewards.json" with { type: "json" };
import enTemplates from "./en/templates.json" with { type: "json" };
import enSettlements from "./en/settlements.json" with { type: "json" };
import enStaff from "./en/staff.json" with { type: "json" };
import enTiers from "./en/tiers.json" with { type: "json" };
import enValues from "./en/values.json" with { type: "json" };
import enVersioning from "./en/versioning.json" with { type: "json" };
import enWebhooks from "./en/webhooks.json" with { type: "json" };
import enWrites from "./en/writes.json" with { type: "json" };
import viAccess from "./vi/access.json" with { type: "json" };
import viActivity from "./vi/activity.json" with { type: "json" };
import viAudit from "./vi/audit.json" with { type: "json" };
import viCare from "./vi/care.json" with { type: "json" };
import viCarts from "./vi/carts.json" with { type: "json" };
import viConditions from "./vi/conditions.json" with { type: "json" };
import viCatalog from "./vi/catalog.json" with { type: "json" };
import viCoupons from "./vi/coupons.json" with { type: "json" };
import viEarning from "./vi/earning.json" with { type: "json" };
import viEnrollment from "./vi/enrollment.json" with { type: "json" };
import viExports from "./vi/exports.json" with { type: "json" };
import viFiles from "./vi/files.json" with { type: "json" };
import viGraphql from "./vi/graphql.json" with { type: "json" };
import viHouseholds from "./vi/households.json" with { type: "json" };
import viHttp from "./vi/http.json" with { type: "json" };
import viImports from "./vi/imports.json" with { type: "json" };
import viInstallation from "./vi/installation.json" with { type: "json" };
import viJobs from "./vi/jobs.json" with { type: "json" };
import viLedger from "./vi/ledger.json" with { type: "json" };
import viMembers from "./vi/members.json" with { type: "json" };
import viMessages from "./vi/messages.json" with { type: "json" };
import viMonitoring from "./vi/monitoring.json" with { type: "json" };
import viPartners from "./vi/partners.json" with { type: "json" };
import viPayments from "./vi/payments.json" with { type: "json" };
import viPrograms from "./vi/programs.json" with { type: "json" };
import viPurchases from "./vi/purchases.json" with { type: "json" };
import viRedemptions from "./vi/redemptions.json" with { type: "json" };
import viReferrals from "./vi/referrals.json" with { type: "json" };
import viReturns from "./vi/returns.json" with { type: "json" };
import viRewards from "./vi/rewards.json" with { type: "json" };
import viTemplates from "./vi/templates.json" with { type: "json" };
import viSettlements from "./vi/settlements.json" with { type: "json" };
import viStaff from "./vi/staff.json" with { type: "json" };
import viTiers from "./vi/tiers.json" with { type: "json" };
import viValues from "./vi/values.json" with { type: "json" };
import viVersioning from "./vi/versioning.json" with { type: "json" };
import viWebhooks from "./vi/webhooks.json" with { type: "json" };
import viWrites from "./vi/writes.json" with { type: "json" };

// One file for each module and language. The key of a text is the file's name and its own:
// "coupons.expired".
const en = {
  access: enAccess,
  activity: enActivity,
  audit: enAudit,
  care: enCare,
  carts: enCarts,
  conditions: enConditions,
  catalog: enCatalog,
  coupons: enCoupons,
  earning: enEarning,
  enrollment: enEnrollment,
  exports: enExports,
  files: enFiles,
  graphql: enGraphql,
  households: enHouseholds,
  http: enHttp,
  imports: enImports,
  installation: enInstallation,
  jobs: enJobs,
  ledger: enLedger,
  members: enMembers,
  messages: enMessages,
  monitoring: enMonitoring,
  partners: enPartners,
  payments: enPayments,
  programs: enPrograms,
  purchases: enPurchases,
  redemptions: enRedemptions,
  referrals: enReferrals,
  returns: enReturns,
  rewards: enRewards,
  templates: enTemplates,
  settlements: enSettlements,
  staff: enStaff,
  tiers: enTiers,
  values: enValues,
  versioning: enVersioning,
  webhooks: enWebhooks,
  writes: enWrites,
};
const vi = {
  access: viAccess,
  activity: viActivity,
  audit: viAudit,
  care: viCare,
  carts: viCarts,
  conditions: viConditions,
  catalog: viCatalog,
  coupons: viCoupons,
  earning: viEarning,
  enrollment: viEnrollment,
  exports: viExports,
  files: viFiles,
  graphql: viGraphql,
  households: viHouseholds,
  http: viHttp,
  imports: viImports,
  installation: viInstallation,
  jobs: viJobs,
  ledger: viLedger,
  members: viMembers,
  messages: viMessages,
  monitoring: viMonitoring,
  partners: viPartners,
  payments: viPayments,
  programs: viPrograms,
  purchases: viPurchases,
  redemptions: viRedemptions,
  referrals: viReferrals,
  returns: viReturns,
  rewards: viRewards,
  templates: viTemplates,
  settlements: viSettlements,
  staff: viStaff,
  tiers: viTiers,
  values: viValues,
  versioning: viVersioning,
  webhooks: viWebhooks,
  writes: viWrites,
} satisfies { [Module in keyof typeof en]: SameKeys<Module> };

type SameKeys<Module extends keyof typeof en> = Readonly<Record<keyof (typeof en)[Module], string>>;
type Modules = typeof en;

/** The key of a message: "module.name". */
export type MessageKey = {
  [Module in keyof Modules & string]: `${Module}.${keyof Modules[Module] & string}`;
}[keyof Modules & string];

export const messages = { en: flat(en), vi: flat(vi) };

function flat(modules: object): Readonly<Record<MessageKey, string>> {
  const entries = Object.entries(modules).flatMap(([module, texts]: [string, object]) =>
    Object.entries(texts).map(([name, message]) => [`${module}.${name}`, String(message)] as const),
  );
  return Object.fromEntries(entries) as Record<MessageKey, string>;
}
