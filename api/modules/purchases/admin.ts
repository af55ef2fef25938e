import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  AdminEarningRule,
  AdminEarningRuleReach,
  AdminEarningRuleReachArgs,
} from "../../generated/admin/earning.ts";
import { say, text } from "../../locales/text.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { readCondition } from "../../values/conditions/read-condition.ts";
import type { Trigger } from "../earning/rule.ts";
import { programSnapshot } from "../programs/program.ts";
import { ruleReach } from "./conditions/rule-reach.ts";

/** How many past purchases a rule would have reached. */
@Resolver(() => AdminEarningRule)
export class ReachOfRule {
  @FieldResolver(() => AdminEarningRuleReach, { nullable: true })
  async reach(
    @Root() { trigger, conditions }: Described,
    @Args(() => AdminEarningRuleReachArgs) { from, until }: AdminEarningRuleReachArgs,
    @Ctx() { configuration, lane, locale }: Context,
  ) {
    if (from >= until) {
      throw badUserInput(say(text("purchases.endsBeforeStart"), locale), ["until"]);
    }
    if (trigger !== "PURCHASE") return null;
    const { currencyCode, timeZone } = configuration.part(programSnapshot);
    const { conditionFields } = configuration;
    const vocabulary = conditionFields.vocabulary("PURCHASE", currencyCode);
    const read = readCondition(conditions, vocabulary);
    if ("problems" in read) return null;
    const span = { programId: configuration.programId, timeZone, from, until };
    return ruleReach(lane.rows, span, { condition: read.condition, conditionFields });
  }
}

interface Described {
  readonly trigger: Trigger;
  readonly conditions: unknown;
}
