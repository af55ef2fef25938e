import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminEnrollMemberInput,
  AdminEnrollMemberPayload,
} from "../../generated/admin/enrollment.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { MemberReading } from "../members/member-reading.ts";
import { enrollMember } from "./enroll-member.ts";

@Resolver()
export class EnrollmentByStaff {
  @Mutation(() => AdminEnrollMemberPayload)
  async enrollMember(
    @Arg("input", () => AdminEnrollMemberInput) input: AdminEnrollMemberInput,
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
