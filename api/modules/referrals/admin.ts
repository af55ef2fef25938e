import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import { AdminProgram } from "../../generated/admin/programs.ts";
import {
  AdminPreviewReferralMessagesInput,
  AdminPublishReferralProgramInput,
  AdminPublishReferralProgramPayload,
  AdminReferralMessage,
  AdminSaveReferralProgramInput,
  AdminSaveReferralProgramPayload,
  AdminSwitchReferralProgramInput,
  AdminSwitchReferralProgramPayload,
} from "../../generated/admin/referrals.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import type { Written } from "../../writes/write-context.ts";
import { describedReferralProgram } from "./program/described-referral-program.ts";
import { previewReferralMessages } from "./program/preview-referral-messages.ts";
import { publishReferralProgram } from "./program/publish-referral-program.ts";
import { referralCounts } from "./checks/referrals-for-staff.ts";
import { saveReferralProgram } from "./program/save-referral-program.ts";
import { switchReferralProgram } from "./program/switch-referral-program.ts";

@Resolver(() => AdminProgram)
export class ReferralProgramOfProgram {
  @FieldResolver()
  referralProgram(@Ctx() context: Context) {
    return describedReferralProgram(context);
  }

  @FieldResolver()
  referralCounts(@Ctx() context: Context) {
    return referralCounts(context);
  }
}

@Resolver()
export class ReferralProgramWrites {
  @Query(() => [AdminReferralMessage])
  previewReferralMessages(
    @Arg("input", () => AdminPreviewReferralMessagesInput) input: AdminPreviewReferralMessagesInput,
    @Ctx() context: Context,
  ) {
    return previewReferralMessages(context, input);
  }

  @Mutation(() => AdminSaveReferralProgramPayload)
  async saveReferralProgram(
    @Arg("input", () => AdminSaveReferralProgramInput) input: AdminSaveReferralProgramInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "saveReferralProgram", input };
    return answered(await context.write(call, (work) => saveReferralProgram(work, input)), context);
  }

  @Mutation(() => AdminPublishReferralProgramPayload)
  async publishReferralProgram(
    @Arg("input", () => AdminPublishReferralProgramInput) input: AdminPublishReferralProgramInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "publishReferralProgram", key, input: content };
    return answered(
      await context.write(call, (work) => publishReferralProgram(work, content)),
      context,
    );
  }

  @Mutation(() => AdminSwitchReferralProgramPayload)
  async switchReferralProgram(
    @Arg("input", () => AdminSwitchReferralProgramInput) input: AdminSwitchReferralProgramInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "switchReferralProgram", input };
    return answered(
      await context.write(call, (work) => switchReferralProgram(work, input)),
      context,
    );
  }
}

async function answered(written: Written<object>, context: Context) {
  if (!written.done) return answerWrite(written, () => ({}));
  const referralProgram = describedReferralProgram(await context.refreshed());
  return answerWrite(written, () => ({ referralProgram }));
}
