import type { Module } from "../../module.ts";
import { momentFields } from "./conditions/moment-fields.ts";
import { earningEvents } from "./earning-events.ts";
import { EarningRulesOfProgram, EarningRuleWrites } from "./admin.ts";
import { EarningRuleLifeCycle } from "./admin-life-cycle.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";
import { rewardYearlyDays } from "./occasions/reward-yearly-days.ts";
import { EventWrites, WaysToEarn } from "./storefront.ts";
import { EarningRulePause, EarningRuleVersion, StoredEarningRule } from "./stored-earning-rule.ts";

export const earning: Module = {
  name: "earning",
  events: earningEvents,
  conditionFields: momentFields,
  entities: [StoredEarningRule, EarningRulePause, EarningRuleVersion],
  configuration: [earningRulesSnapshot],
  storefront: [WaysToEarn, EventWrites],
  admin: [EarningRulesOfProgram, EarningRuleWrites, EarningRuleLifeCycle],
  scheduledTasks: [rewardYearlyDays],
};
