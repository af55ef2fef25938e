import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminEnrollMemberInput,
  AdminEnrollMemberPayload,
} from "../../generated/admin/enrollment.ts";
import type { Context } from "../../graphql/context.ts";
import { answerEnrollment } from "./answer-enrollment.ts";

@Resolver()
export class EnrollmentByStaff {
  @Mutation(() => AdminEnrollMemberPayload)
  enrollMember(
    @Arg("input", () => AdminEnrollMemberInput) input: AdminEnrollMemberInput,
    @Ctx() context: Context,
  ) {
    return answerEnrollment(input, context);
  }
}
