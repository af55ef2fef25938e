import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  StorefrontConfirmIdentityInput,
  StorefrontConfirmIdentityPayload,
  StorefrontCreateMemberTokenInput,
  StorefrontCreateMemberTokenPayload,
  StorefrontMember,
  StorefrontQueryMemberArgs,
  StorefrontRequestIdentityCodeInput,
  StorefrontRequestIdentityCodePayload,
  StorefrontUpdateMemberInput,
  StorefrontUpdateMemberPayload,
} from "../../generated/storefront/members.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { resolveFields } from "../../graphql/resolve-fields.ts";
import { encodeId } from "../../values/id.ts";
import { createMemberToken } from "./tokens/create-member-token.ts";
import { askForMember } from "./member-by.ts";
import { memberConsents, PROFILE_FIELDS, profileField } from "./member-profile.ts";
import { MemberReading } from "./member-reading.ts";
import { ownMemberId } from "./changing/claimed-identity.ts";
import { confirmIdentity, countTry, hasIdentityCode } from "./changing/confirm-identity.ts";
import { limitIdentityCodes } from "./changing/identity-code-rates.ts";
import { requestIdentityCode } from "./changing/request-identity-code.ts";
import { updateMember } from "./changing/update-member.ts";

@Resolver()
export class MemberQueries {
  @Query(() => StorefrontMember, { nullable: true })
  me(@Ctx() context: Context) {
    const { caller } = context;
    return caller.kind === "MEMBER" ? new MemberReading(caller.memberId, context) : null;
  }

  @Query(() => StorefrontMember, { nullable: true })
  member(
    @Args(() => StorefrontQueryMemberArgs) { by }: StorefrontQueryMemberArgs,
    @Ctx() context: Context,
  ) {
    return askForMember(context, by);
  }
}

@Resolver()
export class MemberWrites {
  @Mutation(() => StorefrontUpdateMemberPayload)
  updateMember(
    @Arg("input", () => StorefrontUpdateMemberInput) input: StorefrontUpdateMemberInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "updateMember",
      input,
      write: updateMember,
      show: ({ memberId }) => ({ member: new MemberReading(memberId, context) }),
    });
  }

  @Mutation(() => StorefrontRequestIdentityCodePayload)
  async requestIdentityCode(
    @Arg("input", () => StorefrontRequestIdentityCodeInput)
    input: StorefrontRequestIdentityCodeInput,
    @Ctx() context: Context,
  ) {
    const { programId } = context.caller;
    limitIdentityCodes({ programId, memberId: ownMemberId(context), email: input.email });
    const answer = await answerMutation(context, {
      operation: "requestIdentityCode",
      input,
      write: (work, content) => requestIdentityCode(work, content, context.keyRing),
      show: ({ sent }) => ({ sent }),
    });
    return { sent: false, ...answer };
  }

  @Mutation(() => StorefrontConfirmIdentityPayload)
  confirmIdentity(
    @Arg("input", () => StorefrontConfirmIdentityInput) input: StorefrontConfirmIdentityInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "confirmIdentity",
      input,
      write: (work, content) => confirmIdentity(work, content, context.keyRing),
      async execute(call, run) {
        if (await hasIdentityCode(context.lane.rows, ownMemberId(context))) {
          await context.write({ operation: "countIdentityTry", input: null }, countTry);
        }
        return context.write(call, run);
      },
      show: ({ memberId }) => ({ member: new MemberReading(memberId, context) }),
    });
  }

  @Mutation(() => StorefrontCreateMemberTokenPayload)
  createMemberToken(
    @Arg("input", () => StorefrontCreateMemberTokenInput) input: StorefrontCreateMemberTokenInput,
    @Ctx() context: Context,
  ) {
    const { programId } = context.caller;
    return answerMutation(context, {
      operation: "createMemberToken",
      input,
      write: createMemberToken,
      show: ({ memberId }) => context.signToken({ programId, memberId }),
    });
  }
}

/** Who a member is; all fields of the profile come from one statement. */
@Resolver(() => StorefrontMember)
export class ProfileOfMember {
  @FieldResolver()
  id(@Root() { memberId }: Reading) {
    return encodeId("mem", memberId);
  }

  @FieldResolver()
  consents(@Root() member: Reading) {
    return member.part(memberConsents);
  }
}
resolveFields(ProfileOfMember, PROFILE_FIELDS, profileField);

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
