import type { Module } from "../../modules.ts";
import { earningEvents } from "./earning-events.ts";
import { EarningRulesOfProgram, EarningRuleWrites } from "./admin.ts";
import { EarningRuleLifeCycle } from "./admin-life-cycle.ts";
import { earningRulesPart } from "./earning-rules-part.ts";
import { rewardYearlyDays } from "./reward-yearly-days.ts";
import { EventWrites, WaysToEarn } from "./storefront.ts";
import { EarningRulePause, EarningRuleVersion, StoredEarningRule } from "./stored-earning-rule.ts";

export const earning: Module = {
  name: "earning",
  events: earningEvents,
  entities: [StoredEarningRule, EarningRulePause, EarningRuleVersion],
  catalog: [earningRulesPart],
  storefront: [WaysToEarn, EventWrites],
  admin: [EarningRulesOfProgram, EarningRuleWrites, EarningRuleLifeCycle],
  duties: [rewardYearlyDays],
};
