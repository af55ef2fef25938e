import { defineEntity, p } from "@mikro-orm/core";
import { versionColumns } from "../../../versioning/version-columns.ts";
import type { EarningRule } from "../rule.ts";

const rule = defineEntity({
  name: "StoredEarningRule",
  tableName: "earning_rules",
  properties: {
    id: p.uuid().primary(),
    programId: p.uuid(),
    archivedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});

/** The lasting identity of an earning rule; its definitions are in its versions. */
export class StoredEarningRule extends rule.class {}
rule.setClass(StoredEarningRule);

const pause = defineEntity({
  name: "EarningRulePause",
  tableName: "earning_rule_pauses",
  properties: {
    ruleId: p.uuid().primary(),
    pausedAt: p.datetime().primary(),
    resumedAt: p.datetime().nullable(),
  },
});

/** A time in which a rule was paused; without an end, it still is. */
export class EarningRulePause extends pause.class {}
pause.setClass(EarningRulePause);

/** The definition of a rule; instants as RFC 3339 text. */
export interface RuleDefinition extends Pick<
  EarningRule,
  | "titles"
  | "descriptions"
  | "trigger"
  | "eventName"
  | "conditions"
  | "effects"
  | "priority"
  | "bestOfGroup"
  | "exclusive"
  | "limits"
> {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

const version = defineEntity({
  name: "EarningRuleVersion",
  tableName: "earning_rule_versions",
  properties: { ruleId: p.uuid().primary(), ...versionColumns<RuleDefinition>() },
});

/** One version of an earning rule. */
export class EarningRuleVersion extends version.class {}
version.setClass(EarningRuleVersion);
