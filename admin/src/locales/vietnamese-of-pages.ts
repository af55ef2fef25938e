import approvals from "./vi/approvals.json";
import items from "./vi/items.json";
import jobs from "./vi/jobs.json";
import account from "./vi/account.json";
import access from "./vi/access.json";
import audit from "./vi/audit.json";
import coupons from "./vi/coupons.json";
import entries from "./vi/entries.json";
import health from "./vi/health.json";
import imports from "./vi/imports.json";
import ledger from "./vi/ledger.json";
import memberPage from "./vi/member-page.json";
import messages from "./vi/messages.json";
import overview from "./vi/overview.json";
import partners from "./vi/partners.json";
import pools from "./vi/pools.json";
import promotions from "./vi/promotions.json";
import purchases from "./vi/purchases.json";
import redemptions from "./vi/redemptions.json";
import referrals from "./vi/referrals.json";
import requests from "./vi/requests.json";
import rewards from "./vi/rewards.json";
import rules from "./vi/rules.json";
import settings from "./vi/settings.json";
import settlements from "./vi/settlements.json";
import staff from "./vi/staff.json";
import templates from "./vi/templates.json";
import terms from "./vi/terms.json";
import tiers from "./vi/tiers.json";
import versions from "./vi/versions.json";
import views from "./vi/views.json";
import webhooks from "./vi/webhooks.json";

export default {
  approvals,
  items,
  jobs,
  access,
  account,
  audit,
  coupons,
  entries,
  health,
  imports,
  ledger,
  memberPage,
  messages,
  overview,
  partners,
  pools,
  promotions,
  purchases,
  redemptions,
  referrals,
  requests,
  rewards,
  rules,
  settings,
  settlements,
  staff,
  templates,
  terms,
  tiers,
  versions,
  views,
  webhooks,
};
