import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import {
  AdminConsent,
  AdminMember,
  AdminMemberConsentHistoryArgs,
  AdminUpdateMemberInput,
  AdminUpdateMemberPayload,
} from "../../../generated/admin/members.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import { pageOf } from "../../../graphql/connection.ts";
import type { Context } from "../../../graphql/context.ts";
import { memberConsentHistory, memberConsents } from "../member-profile.ts";
import { MemberReading } from "../member-reading.ts";
import { updateMember } from "./update-member.ts";

@Resolver(() => AdminMember)
export class ConsentsForStaff {
  @FieldResolver(() => [AdminConsent])
  consents(@Root() member: Reading) {
    return member.part(memberConsents);
  }

  @FieldResolver(() => [AdminConsent])
  consentHistory(
    @Root() member: Reading,
    @Args(() => AdminMemberConsentHistoryArgs) { first }: AdminMemberConsentHistoryArgs,
  ) {
    return member.part(memberConsentHistory, { limit: pageOf({ first }, () => null).size });
  }
}

@Resolver()
export class ProfileWritesByStaff {
  @Mutation(() => AdminUpdateMemberPayload)
  updateMember(
    @Arg("input", () => AdminUpdateMemberInput) input: AdminUpdateMemberInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "updateMember",
      input,
      write: updateMember,
      show: ({ memberId }) => ({ member: new MemberReading(memberId, context) }),
    });
  }
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
