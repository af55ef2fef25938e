import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { StorefrontMember } from "../../generated/storefront/members.ts";
import {
  StorefrontMemberReferral,
  StorefrontMemberReferralReferralsArgs,
  StorefrontQueryReferrerArgs,
  StorefrontRecordInvitationInput,
  StorefrontRecordInvitationPayload,
  StorefrontReferralConnection,
  StorefrontReferrer,
} from "../../generated/storefront/referrals.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import { childArguments } from "../../graphql/child-arguments.ts";
import { pageOf } from "../../graphql/connection.ts";
import type { PageArgs } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { MemberReading } from "../members/member-reading.ts";
import { describedReferee, describedReferral, referralList } from "./showing/described-referral.ts";
import type { ReferralAnswer } from "./showing/described-referral.ts";
import { referrerByCode } from "./showing/referrer.ts";
import { memberReferralById } from "./showing/member-referral.ts";
import { recordInvitation } from "./record-invitation.ts";

@Resolver(() => StorefrontMember)
export class ReferralOfMember {
  @FieldResolver()
  referral(@Root() member: Reading, @Info() info: GraphQLResolveInfo) {
    const pages: PageArgs[] = childArguments(info, "referrals");
    const limits = pages
      .filter(({ after }) => after == null)
      .map((args) => pageOf(args, () => null).limit);
    return describedReferral(member, Math.max(0, ...limits));
  }
}

@Resolver(() => StorefrontMemberReferral)
export class ReferralsOfMember {
  @FieldResolver(() => StorefrontReferralConnection)
  referrals(
    @Root() answer: Answer,
    @Args(() => StorefrontMemberReferralReferralsArgs) args: StorefrontMemberReferralReferralsArgs,
  ) {
    return referralList(answer, args);
  }
}

@Resolver()
export class FriendQueries {
  @Query(() => StorefrontReferrer, { nullable: true })
  referrer(
    @Args(() => StorefrontQueryReferrerArgs) { code }: StorefrontQueryReferrerArgs,
    @Ctx() context: Context,
  ) {
    return referrerByCode(code, context);
  }
}

@Resolver()
export class ReferralWrites {
  @Mutation(() => StorefrontRecordInvitationPayload)
  recordInvitation(
    @Arg("input", () => StorefrontRecordInvitationInput) input: StorefrontRecordInvitationInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "recordInvitation",
      input,
      write: recordInvitation,
      show: ({ memberId, referralId }) => ({
        referral: readReferral(new MemberReading(memberId, context), referralId),
      }),
    });
  }
}

async function readReferral(member: MemberReading, id: string) {
  const row = await member.part(memberReferralById, { id });
  return row && describedReferee(row);
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
interface Answer extends ReferralAnswer {}
