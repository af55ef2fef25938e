import { Arg, Args, Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import { AdminProgram } from "../../generated/admin/programs.ts";
import {
  AdminPreviewReferralMessagesInput,
  AdminReferralMessage,
  AdminReferralProgram,
  AdminReferralProgramHistoryArgs,
} from "../../generated/admin/referrals.ts";
import { AdminConfigurationVersionConnection } from "../../generated/admin/versions.ts";
import type { Context } from "../../graphql/context.ts";
import { fieldChanges } from "../../configuration/field-changes.ts";
import { versionHistory } from "../../versioning/history.ts";
import {
  describedReferralProgram,
  referralTermsFields,
} from "./program/described-referral-program.ts";
import { previewReferralMessages } from "./program/preview-referral-messages.ts";
import { referralProgramSnapshot } from "./referral-program.ts";
import type { VersionedReferralTerms } from "./referral-program.ts";
import { referralCounts, referralFunnel } from "./checks/referral-counts.ts";

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

  @FieldResolver()
  referralFunnel(@Ctx() context: Context) {
    return referralFunnel(context);
  }
}

@Resolver(() => AdminReferralProgram)
export class HistoryOfReferralProgram {
  @FieldResolver(() => AdminConfigurationVersionConnection)
  history(
    @Args(() => AdminReferralProgramHistoryArgs) args: AdminReferralProgramHistoryArgs,
    @Ctx() context: Context,
  ) {
    const versions = context.configuration.part(referralProgramSnapshot);
    const fields = (version: VersionedReferralTerms | null) =>
      version ? referralTermsFields(version.terms, context) : {};
    return versionHistory(versions, args, (before, after) =>
      fieldChanges(fields(before), fields(after)),
    );
  }
}

@Resolver()
export class ReferralQueries {
  @Query(() => [AdminReferralMessage])
  previewReferralMessages(
    @Arg("input", () => AdminPreviewReferralMessagesInput) input: AdminPreviewReferralMessagesInput,
    @Ctx() context: Context,
  ) {
    return previewReferralMessages(context, input);
  }
}
