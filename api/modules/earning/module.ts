import type { Module } from "../../module.ts";
import { momentFields } from "./conditions/moment-fields.ts";
import { earningEvents } from "./earning-events.ts";
import { EarningRulesOfProgram, HistoryOfEarningRule } from "./admin.ts";
import { EarningRuleWrites } from "./admin-writes.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";
import { rewardYearlyDays } from "./occasions/reward-yearly-days.ts";
import { EventWrites, WaysToEarn } from "./storefront.ts";
import {
  EarningRulePause,
  EarningRuleVersion,
  StoredEarningRule,
} from "./rules/earning-rule-entity.ts";

export const earning: Module = {
  name: "earning",
  events: earningEvents,
  conditionFields: momentFields,
  entities: [StoredEarningRule, EarningRulePause, EarningRuleVersion],
  configuration: [earningRulesSnapshot],
  storefront: [WaysToEarn, EventWrites],
  admin: [EarningRulesOfProgram, HistoryOfEarningRule, EarningRuleWrites],
  scheduledTasks: [rewardYearlyDays],
};
