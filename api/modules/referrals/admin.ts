import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { AdminMember } from "../../generated/admin/members.ts";
import { AdminProgram } from "../../generated/admin/programs.ts";
import {
  AdminMemberReferee,
  AdminMemberReferral,
  AdminMemberReferralReferralsArgs,
  AdminPreviewReferralMessagesInput,
  AdminReferralMessage,
  AdminReferralProgram,
  AdminReferralProgramHistoryArgs,
} from "../../generated/admin/referrals.ts";
import { AdminConfigurationVersionConnection } from "../../generated/admin/versions.ts";
import { pageOf } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { fieldChanges } from "../../configuration/field-changes.ts";
import { versionHistory } from "../../versioning/history.ts";
import { MemberReading } from "../members/member-reading.ts";
import {
  describedReferralProgram,
  referralTermsFields,
} from "./program/described-referral-program.ts";
import { previewReferralMessages } from "./program/preview-referral-messages.ts";
import { referralProgramSnapshot } from "./referral-program.ts";
import type { VersionedReferralTerms } from "./referral-program.ts";
import { referralCounts, referralFunnel } from "./checks/referral-counts.ts";
import { describedReferee, describedReferral } from "./showing/described-referral.ts";
import type { ReferralAnswer } from "./showing/described-referral.ts";
import { memberReferrals, memberReferrer } from "./showing/member-referral.ts";

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

@Resolver(() => AdminMember)
export class ReferralForStaff {
  @FieldResolver()
  referral(@Root() member: Reading) {
    return describedReferral(member, 0);
  }
}

const REFERRALS_MAX = 50;

@Resolver(() => AdminMemberReferral)
export class RefereesForStaff {
  @FieldResolver({ nullable: true })
  async referrer(@Root() { member }: Answer, @Ctx() context: Context) {
    const referrerId = await member.part(memberReferrer);
    return referrerId && new MemberReading(referrerId, context);
  }

  @FieldResolver(() => [AdminMemberReferee])
  async referrals(
    @Root() { member }: Answer,
    @Args(() => AdminMemberReferralReferralsArgs) { first }: AdminMemberReferralReferralsArgs,
  ) {
    const { size: limit } = pageOf({ first }, () => null, REFERRALS_MAX);
    return (await member.part(memberReferrals, { before: null, limit })).map(describedReferee);
  }
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
interface Answer extends ReferralAnswer {}
