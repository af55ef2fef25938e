import type { Module } from "../../module.ts";
import { hex, instant, sealedTable } from "../../writes/sealed-table.ts";
import { momentFields } from "./conditions/moment-fields.ts";
import { earningEvents } from "./occasions/earning-events.ts";
import { EarningRulesOfProgram, HistoryOfEarningRule } from "./admin.ts";
import { FieldsOfRules, PreviewOfRule, UseOfLimit } from "./building/admin-building.ts";
import { EarningRuleWrites } from "./admin-writes.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";
import { rewardYearlyDays } from "./occasions/reward-yearly-days.ts";
import { EventWrites, WaysToEarn } from "./storefront.ts";
import {
  EarningRulePause,
  EarningRuleVersion,
  StoredEarningRule,
} from "./rules/earning-rule-entity.ts";
import { storedEarningRules } from "./rules/stored-earning-rules.ts";

export const earning: Module = {
  name: "earning",
  sealedTables: [
    sealedTable({
      table: "earning_occasions",
      id: "id",
      lasting: [
        "member_id",
        "id",
        "trigger",
        "year",
        instant("occurred_at"),
        instant("recorded_at"),
        "points",
        "context",
        "result",
        "entry_sequence",
      ],
    }),
    sealedTable({
      table: "event_ids",
      id: "occasion_id",
      findsByMember: false,
      lasting: ["member_id", "occasion_id", "source", hex("content_hash")],
    }),
  ],
  events: earningEvents,
  conditionFields: momentFields,
  entities: [StoredEarningRule, EarningRulePause, EarningRuleVersion],
  configuration: [earningRulesSnapshot],
  storedConfiguration: storedEarningRules,
  storefront: [WaysToEarn, EventWrites],
  admin: [
    EarningRulesOfProgram,
    HistoryOfEarningRule,
    EarningRuleWrites,
    FieldsOfRules,
    PreviewOfRule,
    UseOfLimit,
  ],
  scheduledTasks: [rewardYearlyDays],
};
