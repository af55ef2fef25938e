import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  AdminEarningRule,
  AdminEarningRuleReach,
  AdminEarningRuleReachArgs,
} from "../../generated/admin.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { readCondition } from "../../rules/read-condition.ts";
import { earningFields } from "../earning/earning-fields.ts";
import type { Trigger } from "../earning/rule.ts";
import { programPart } from "../programs/program.ts";
import { ruleReach } from "./rule-reach.ts";

/** What of past purchases a rule would have reached. */
@Resolver(() => AdminEarningRule)
export class ReachOfRule {
  @FieldResolver(() => AdminEarningRuleReach, { nullable: true })
  async reach(
    @Root() { trigger, conditions }: Described,
    @Args(() => AdminEarningRuleReachArgs) { from, until }: AdminEarningRuleReachArgs,
    @Ctx() { catalog, lane }: Context,
  ) {
    if (from >= until) throw badUserInput("The time must end after it starts.", ["until"]);
    if (trigger !== "PURCHASE") return null;
    const { currencyCode, timeZone } = catalog.part(programPart);
    const read = readCondition(conditions, earningFields(currencyCode));
    if ("problems" in read) return null;
    const asked = { programId: catalog.programId, timeZone, from, until };
    return ruleReach(lane.rows, asked, read.condition);
  }
}

interface Described {
  readonly trigger: Trigger;
  readonly conditions: unknown;
}
