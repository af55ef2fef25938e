import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminCancelScheduledReferralProgramInput,
  AdminCancelScheduledReferralProgramPayload,
  AdminDiscardReferralProgramDraftInput,
  AdminDiscardReferralProgramDraftPayload,
  AdminPublishReferralProgramInput,
  AdminPublishReferralProgramPayload,
  AdminRevertReferralProgramInput,
  AdminRevertReferralProgramPayload,
  AdminSaveReferralProgramInput,
  AdminSaveReferralProgramPayload,
  AdminSwitchReferralProgramInput,
  AdminSwitchReferralProgramPayload,
} from "../../generated/admin/referrals.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { describedReferralProgram } from "./program/described-referral-program.ts";
import { referralProgramVersions } from "./program/referral-program-versions.ts";
import { switchReferralProgram } from "./program/switch-referral-program.ts";

@Resolver()
export class ReferralProgramWrites {
  @Mutation(() => AdminSaveReferralProgramPayload)
  saveReferralProgram(
    @Arg("input", () => AdminSaveReferralProgramInput) input: AdminSaveReferralProgramInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "saveReferralProgram",
      input,
      write: referralProgramVersions.saveDraft,
      show: showProgram,
    });
  }

  @Mutation(() => AdminPublishReferralProgramPayload)
  publishReferralProgram(
    @Arg("input", () => AdminPublishReferralProgramInput) input: AdminPublishReferralProgramInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "publishReferralProgram",
      input,
      write: referralProgramVersions.publishDraft,
      show: showProgram,
    });
  }

  @Mutation(() => AdminCancelScheduledReferralProgramPayload)
  cancelScheduledReferralProgram(
    @Arg("input", () => AdminCancelScheduledReferralProgramInput)
    input: AdminCancelScheduledReferralProgramInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelScheduledReferralProgram",
      input,
      write: referralProgramVersions.cancelScheduled,
      show: showProgram,
    });
  }

  @Mutation(() => AdminDiscardReferralProgramDraftPayload)
  discardReferralProgramDraft(
    @Arg("input", () => AdminDiscardReferralProgramDraftInput)
    input: AdminDiscardReferralProgramDraftInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "discardReferralProgramDraft",
      input,
      write: referralProgramVersions.discardDraft,
      show: showProgram,
    });
  }

  @Mutation(() => AdminRevertReferralProgramPayload)
  revertReferralProgram(
    @Arg("input", () => AdminRevertReferralProgramInput) input: AdminRevertReferralProgramInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "revertReferralProgram",
      input,
      write: referralProgramVersions.revert,
      show: showProgram,
    });
  }

  @Mutation(() => AdminSwitchReferralProgramPayload)
  switchReferralProgram(
    @Arg("input", () => AdminSwitchReferralProgramInput) input: AdminSwitchReferralProgramInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "switchReferralProgram",
      input,
      write: switchReferralProgram,
      show: showProgram,
    });
  }
}

function showProgram(_written: object, context: Context) {
  return { referralProgram: describedReferralProgram(context) };
}
