import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  AdminEarningRule,
  AdminEarningRuleHistoryArgs,
  AdminProgramEarningRuleArgs,
  AdminProgramEarningRulesArgs,
} from "../../generated/admin/earning.ts";
import { AdminProgram } from "../../generated/admin/programs.ts";
import { AdminActor } from "../../generated/admin/tiers.ts";
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

  @FieldResolver(() => AdminEarningRule, { nullable: true })
  earningRule(
    @Args(() => AdminProgramEarningRuleArgs) { id }: AdminProgramEarningRuleArgs,
    @Ctx() context: Context,
  ) {
    const ruleId = decodeId("rule", id);
    const { rules, versions } = context.configuration.part(earningRulesSnapshot);
    const own = rules.filter((rule) => rule.id === ruleId);
    const [shown] = shownRules({ rules: own, versions }, context.now);
    return shown ? describedShownRule(shown, context) : null;
  }
}

@Resolver(() => AdminEarningRule)
export class HistoryOfEarningRule {
  @FieldResolver()
  inForceFrom(@Root() version: Described, @Ctx() context: Context) {
    return storedVersion(version, context).inForceFrom ?? null;
  }

  @FieldResolver()
  savedAt(@Root() version: Described, @Ctx() context: Context) {
    return storedVersion(version, context).savedAt;
  }

  @FieldResolver(() => AdminActor)
  savedBy(@Root() version: Described, @Ctx() context: Context) {
    return { name: storedVersion(version, context).savedBy };
  }

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

type Described = Pick<ReturnType<typeof describedShownRule>, "id" | "version">;

function storedVersion({ id, version }: Described, { configuration }: Context) {
  const ruleId = decodeId("rule", id);
  const { versions } = configuration.part(earningRulesSnapshot);
  return versions.find((other) => other.ruleId === ruleId && other.version === version)!;
}
