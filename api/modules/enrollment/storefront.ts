import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  StorefrontEnrollMemberInput,
  StorefrontEnrollMemberPayload,
} from "../../generated/storefront/enrollment.ts";
import type { Context } from "../../graphql/context.ts";
import { answerEnrollment } from "./answer-enrollment.ts";

@Resolver()
export class EnrollmentWrites {
  @Mutation(() => StorefrontEnrollMemberPayload)
  enrollMember(
    @Arg("input", () => StorefrontEnrollMemberInput) input: StorefrontEnrollMemberInput,
    @Ctx() context: Context,
  ) {
    return answerEnrollment(input, context);
  }
}
