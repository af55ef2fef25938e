import approvals from "./en/approvals.json";
import items from "./en/items.json";
import jobs from "./en/jobs.json";
import account from "./en/account.json";
import access from "./en/access.json";
import audit from "./en/audit.json";
import coupons from "./en/coupons.json";
import entries from "./en/entries.json";
import health from "./en/health.json";
import imports from "./en/imports.json";
import ledger from "./en/ledger.json";
import memberPage from "./en/member-page.json";
import messages from "./en/messages.json";
import overview from "./en/overview.json";
import partners from "./en/partners.json";
import pools from "./en/pools.json";
import promotions from "./en/promotions.json";
import purchases from "./en/purchases.json";
import redemptions from "./en/redemptions.json";
import referrals from "./en/referrals.json";
import requests from "./en/requests.json";
import rewards from "./en/rewards.json";
import rules from "./en/rules.json";
import settings from "./en/settings.json";
import settlements from "./en/settlements.json";
import staff from "./en/staff.json";
import templates from "./en/templates.json";
import terms from "./en/terms.json";
import tiers from "./en/tiers.json";
import versions from "./en/versions.json";
import views from "./en/views.json";
import webhooks from "./en/webhooks.json";

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
