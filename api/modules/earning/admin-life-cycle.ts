import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminArchiveEarningRuleInput,
  AdminArchiveEarningRulePayload,
  AdminPauseEarningRuleInput,
  AdminPauseEarningRulePayload,
  AdminResumeEarningRuleInput,
  AdminResumeEarningRulePayload,
} from "../../generated/admin/earning.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import type { Work } from "../../writes/work.ts";
import { archiveEarningRule } from "./archive-earning-rule.ts";
import { describedShownRule } from "./rules/described-rule.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";
import { pauseEarningRule, resumeEarningRule } from "./pause-earning-rule.ts";
import { shownRules } from "./shown-rules.ts";

/** What becomes of a rule after it was published. */
@Resolver()
export class EarningRuleLifeCycle {
  @Mutation(() => AdminPauseEarningRulePayload)
  pauseEarningRule(
    @Arg("input", () => AdminPauseEarningRuleInput) input: AdminPauseEarningRuleInput,
    @Ctx() context: Context,
  ) {
    return writeOn(context, { operation: "pauseEarningRule", input }, pauseEarningRule);
  }

  @Mutation(() => AdminResumeEarningRulePayload)
  resumeEarningRule(
    @Arg("input", () => AdminResumeEarningRuleInput) input: AdminResumeEarningRuleInput,
    @Ctx() context: Context,
  ) {
    return writeOn(context, { operation: "resumeEarningRule", input }, resumeEarningRule);
  }

  @Mutation(() => AdminArchiveEarningRulePayload)
  archiveEarningRule(
    @Arg("input", () => AdminArchiveEarningRuleInput) input: AdminArchiveEarningRuleInput,
    @Ctx() context: Context,
  ) {
    return writeOn(context, { operation: "archiveEarningRule", input }, archiveEarningRule);
  }
}

interface Named {
  readonly id: string;
}

async function writeOn(
  context: Context,
  call: { operation: string; input: Named },
  run: (work: Work, input: Named) => Promise<{ ruleId: string }>,
) {
  const written = await context.write(call, (work) => run(work, call.input));
  if (!written.done) return answerWrite(written, () => ({}));
  const { configuration, now } = await context.refreshed();
  const shown = shownRules(configuration.part(earningRulesSnapshot), now);
  const changed = shown.find(({ rule }) => rule.id === written.result.ruleId)!;
  return answerWrite(written, () => ({
    rule: describedShownRule(changed, { configuration, locale: context.locale }),
  }));
}
