import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  AdminEarningRule,
  AdminEarningRuleHistoryArgs,
  AdminProgramEarningRulesArgs,
} from "../../generated/admin/earning.ts";
import { AdminProgram } from "../../generated/admin/programs.ts";
import { AdminConfigurationVersionConnection } from "../../generated/admin/versions.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import { fieldChanges } from "../../configuration/field-changes.ts";
import { versionHistory } from "../../versioning/history.ts";
import { describedShownRule, ruleFields } from "./rules/described-rule.ts";
import { earningRulesSnapshot, liveRule } from "./earning-rules-snapshot.ts";
import type { EarningRuleVersionInForce } from "./earning-rules-snapshot.ts";
import { shownRules } from "./rules/shown-rules.ts";

@Resolver(() => AdminProgram)
export class EarningRulesOfProgram {
  @FieldResolver(() => [AdminEarningRule])
  earningRules(
    @Args(() => AdminProgramEarningRulesArgs) { archived }: AdminProgramEarningRulesArgs,
    @Ctx() context: Context,
  ) {
    return shownRules(context.configuration.part(earningRulesSnapshot), context.now)
      .filter(({ status }) => archived || status !== "ARCHIVED")
      .map((shown) => describedShownRule(shown, context));
  }
}

@Resolver(() => AdminEarningRule)
export class HistoryOfEarningRule {
  @FieldResolver(() => AdminConfigurationVersionConnection)
  history(
    @Root() { id }: { id: string },
    @Args(() => AdminEarningRuleHistoryArgs) args: AdminEarningRuleHistoryArgs,
    @Ctx() context: Context,
  ) {
    const ruleId = decodeId("rule", id)!;
    const { versions } = context.configuration.part(earningRulesSnapshot);
    const own = versions.filter((version) => version.ruleId === ruleId);
    const fields = (version: EarningRuleVersionInForce | null) =>
      version ? ruleFields(liveRule({ id: ruleId, pauses: [] }, version), context) : {};
    return versionHistory(own, args, (before, after) =>
      fieldChanges(fields(before), fields(after)),
    );
  }
}
