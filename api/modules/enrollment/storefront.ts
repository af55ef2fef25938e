import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  StorefrontEnrollMemberInput,
  StorefrontEnrollMemberPayload,
} from "../../generated/storefront/enrollment.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { MemberReading } from "../members/member-reading.ts";
import { enrollMember } from "./enroll-member.ts";

@Resolver()
export class EnrollmentWrites {
  @Mutation(() => StorefrontEnrollMemberPayload)
  async enrollMember(
    @Arg("input", () => StorefrontEnrollMemberInput) input: StorefrontEnrollMemberInput,
    @Ctx() context: Context,
  ) {
    const answer = await answerMutation(context, {
      operation: "enrollMember",
      input,
      write: (work, content) => enrollMember(work, content, context.keyRing.keyedHash),
      show: ({ memberId, created }) => ({ created, member: new MemberReading(memberId, context) }),
    });
    return { created: false, ...answer };
  }
}
