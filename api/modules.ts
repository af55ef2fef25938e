import type { Module } from "./module.ts";
import { access } from "./modules/access/module.ts";
import { activity } from "./modules/activity/module.ts";
import { analytics } from "./modules/analytics/module.ts";
import { audit } from "./modules/audit/module.ts";
import { care } from "./modules/care/module.ts";
import { catalog } from "./modules/catalog/module.ts";
import { coupons } from "./modules/coupons/module.ts";
import { earning } from "./modules/earning/module.ts";
import { enrollment } from "./modules/enrollment/module.ts";
import { exports } from "./modules/exports/module.ts";
import { files } from "./modules/files/module.ts";
import { households } from "./modules/households/module.ts";
import { imports } from "./modules/imports/module.ts";
import { installation } from "./modules/installation/module.ts";
import { jobs } from "./modules/jobs/module.ts";
import { ledger } from "./modules/ledger/module.ts";
import { members } from "./modules/members/module.ts";
import { messages } from "./modules/messages/module.ts";
import { monitoring } from "./modules/monitoring/module.ts";
import { partners } from "./modules/partners/module.ts";
import { payments } from "./modules/payments/module.ts";
import { programs } from "./modules/programs/module.ts";
import { purchases } from "./modules/purchases/module.ts";
import { redemptions } from "./modules/redemptions/module.ts";
import { referrals } from "./modules/referrals/module.ts";
import { returns } from "./modules/returns/module.ts";
import { rewards } from "./modules/rewards/module.ts";
import { settlements } from "./modules/settlements/module.ts";
import { staff } from "./modules/staff/module.ts";
import { tiers } from "./modules/tiers/module.ts";
import { webhooks } from "./modules/webhooks/module.ts";

/** THE MAP, in groups, lowest first: a module imports only from the modules before it. */
export const groups = {
  foundation: [files, programs, access, staff, installation, members, partners],
  value: [ledger, tiers, activity],
  offers: [earning, coupons, rewards, redemptions, catalog, referrals],
  commerce: [enrollment, payments, purchases, returns, settlements],
  service: [care, households, jobs, imports, exports, audit, analytics],
  outbound: [webhooks, messages],
  system: [monitoring],
} satisfies Record<string, readonly Module[]>;

export const modules: readonly Module[] = Object.values(groups).flat();
