import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  AdminEarningRule,
  AdminEarningRuleReach,
  AdminEarningRuleReachArgs,
} from "../../generated/admin/earning.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { readCondition } from "../../values/read-condition.ts";
import { earningFields } from "../earning/earning-fields.ts";
import type { Trigger } from "../earning/rule.ts";
import { programSnapshot } from "../programs/program.ts";
import { ruleReach } from "./conditions/rule-reach.ts";

/** What of past purchases a rule would have reached. */
@Resolver(() => AdminEarningRule)
export class ReachOfRule {
  @FieldResolver(() => AdminEarningRuleReach, { nullable: true })
  async reach(
    @Root() { trigger, conditions }: Described,
    @Args(() => AdminEarningRuleReachArgs) { from, until }: AdminEarningRuleReachArgs,
    @Ctx() { configuration, lane }: Context,
  ) {
    if (from >= until) throw badUserInput("The time must end after it starts.", ["until"]);
    if (trigger !== "PURCHASE") return null;
    const { currencyCode, timeZone } = configuration.part(programSnapshot);
    const read = readCondition(conditions, earningFields(currencyCode));
    if ("problems" in read) return null;
    const asked = { programId: configuration.programId, timeZone, from, until };
    return ruleReach(lane.rows, asked, read.condition);
  }
}

interface Described {
  readonly trigger: Trigger;
  readonly conditions: unknown;
}
