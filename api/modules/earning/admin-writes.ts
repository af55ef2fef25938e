import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminArchiveEarningRuleInput,
  AdminArchiveEarningRulePayload,
  AdminCancelScheduledEarningRuleInput,
  AdminCancelScheduledEarningRulePayload,
  AdminDiscardEarningRuleDraftInput,
  AdminDiscardEarningRuleDraftPayload,
  AdminPauseEarningRuleInput,
  AdminPauseEarningRulePayload,
  AdminPublishEarningRuleInput,
  AdminPublishEarningRulePayload,
  AdminResumeEarningRuleInput,
  AdminResumeEarningRulePayload,
  AdminRevertEarningRuleInput,
  AdminRevertEarningRulePayload,
  AdminSaveEarningRuleInput,
  AdminSaveEarningRulePayload,
} from "../../generated/admin/earning.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import type { VersionRef } from "../../versioning/versioned-thing.ts";
import { describedRule, describedShownRule } from "./rules/described-rule.ts";
import { ruleVersions } from "./rules/earning-rule-versions.ts";
import { earningRulesSnapshot } from "./earning-rules-snapshot.ts";
import { pauseEarningRule, resumeEarningRule } from "./rules/pause-earning-rule.ts";
import { shownRules, shownVersion } from "./rules/shown-rules.ts";

@Resolver()
export class EarningRuleWrites {
  @Mutation(() => AdminSaveEarningRulePayload)
  saveEarningRule(
    @Arg("input", () => AdminSaveEarningRuleInput) input: AdminSaveEarningRuleInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "saveEarningRule",
      input,
      write: ruleVersions.saveDraft,
      show: showVersion,
    });
  }

  @Mutation(() => AdminPublishEarningRulePayload)
  publishEarningRule(
    @Arg("input", () => AdminPublishEarningRuleInput) input: AdminPublishEarningRuleInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "publishEarningRule",
      input,
      write: ruleVersions.publishDraft,
      show: showVersion,
    });
  }

  @Mutation(() => AdminCancelScheduledEarningRulePayload)
  cancelScheduledEarningRule(
    @Arg("input", () => AdminCancelScheduledEarningRuleInput)
    input: AdminCancelScheduledEarningRuleInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelScheduledEarningRule",
      input,
      write: ruleVersions.cancelScheduled,
      show: showRule,
    });
  }

  @Mutation(() => AdminDiscardEarningRuleDraftPayload)
  discardEarningRuleDraft(
    @Arg("input", () => AdminDiscardEarningRuleDraftInput) input: AdminDiscardEarningRuleDraftInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "discardEarningRuleDraft",
      input,
      write: ruleVersions.discardDraft,
      show: showRule,
    });
  }

  @Mutation(() => AdminRevertEarningRulePayload)
  revertEarningRule(
    @Arg("input", () => AdminRevertEarningRuleInput) input: AdminRevertEarningRuleInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "revertEarningRule",
      input,
      write: ruleVersions.revert,
      show: showVersion,
    });
  }

  @Mutation(() => AdminArchiveEarningRulePayload)
  archiveEarningRule(
    @Arg("input", () => AdminArchiveEarningRuleInput) input: AdminArchiveEarningRuleInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "archiveEarningRule",
      input,
      write: ruleVersions.archive,
      show: showRule,
    });
  }

  @Mutation(() => AdminPauseEarningRulePayload)
  pauseEarningRule(
    @Arg("input", () => AdminPauseEarningRuleInput) input: AdminPauseEarningRuleInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "pauseEarningRule",
      input,
      write: pauseEarningRule,
      show: ({ ruleId }, fresh) => showRule({ id: ruleId }, fresh),
    });
  }

  @Mutation(() => AdminResumeEarningRulePayload)
  resumeEarningRule(
    @Arg("input", () => AdminResumeEarningRuleInput) input: AdminResumeEarningRuleInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "resumeEarningRule",
      input,
      write: resumeEarningRule,
      show: ({ ruleId }, fresh) => showRule({ id: ruleId }, fresh),
    });
  }
}

/** A rule as it is now. */
function showRule({ id }: { id: string }, context: Context) {
  const shown = shownRules(context.configuration.part(earningRulesSnapshot), context.now);
  const rule = shown.find((other) => other.rule.id === id);
  return { rule: rule ? describedShownRule(rule, context) : null };
}

/** The version that a write made, as it stands now; null when it is no more. */
function showVersion(ref: VersionRef, context: Context) {
  const known = context.configuration.part(earningRulesSnapshot);
  const shown = shownVersion(known, ref, context.now);
  return { rule: shown && describedRule(shown.rule, shown.status, context) };
}
