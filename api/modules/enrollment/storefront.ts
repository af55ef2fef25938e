import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  StorefrontEnrollMemberInput,
  StorefrontEnrollMemberPayload,
} from "../../generated/storefront/enrollment.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
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
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "enrollMember", key, input: content };
    const written = await context.write(call, (work) => enrollMember(work, content));
    return {
      created: false,
      ...answerWrite(written, ({ memberId, created }) => ({
        created,
        member: new MemberReading(memberId, context),
      })),
    };
  }
}
