import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import {
  AdminEarningRule,
  AdminProgramEarningRulesArgs,
  AdminPublishEarningRuleInput,
  AdminPublishEarningRulePayload,
  AdminSaveEarningRuleInput,
  AdminSaveEarningRulePayload,
} from "../../generated/admin/earning.ts";
import { AdminProgram } from "../../generated/admin/programs.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import type { Written } from "../../writes/write-context.ts";
import { describedRule, describedShownRule } from "./rules/described-rule.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";
import { publishEarningRule } from "./publish-earning-rule.ts";
import { ruleVersion } from "./rule-version.ts";
import { saveEarningRule } from "./save-earning-rule.ts";
import type { RuleVersionMade } from "./save-earning-rule.ts";
import { shownRules } from "./shown-rules.ts";

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

@Resolver()
export class EarningRuleWrites {
  @Mutation(() => AdminSaveEarningRulePayload)
  async saveEarningRule(
    @Arg("input", () => AdminSaveEarningRuleInput) input: AdminSaveEarningRuleInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "saveEarningRule", input };
    return answered(await context.write(call, (work) => saveEarningRule(work, input)), context);
  }

  @Mutation(() => AdminPublishEarningRulePayload)
  async publishEarningRule(
    @Arg("input", () => AdminPublishEarningRuleInput) input: AdminPublishEarningRuleInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "publishEarningRule", key, input: content };
    return answered(
      await context.write(call, (work) => publishEarningRule(work, content)),
      context,
    );
  }
}

async function answered(written: Written<RuleVersionMade>, context: Context) {
  if (!written.done) return answerWrite(written, () => ({}));
  const made = await ruleVersion(context.lane.rows, written.result, context.now);
  const rule = made && describedRule(made.rule, made.status, context);
  return answerWrite(written, () => ({ rule }));
}
