import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import {
  AdminApproveReferralInput,
  AdminApproveReferralPayload,
  AdminQueryReferralsInReviewArgs,
  AdminReferralConnection,
  AdminRejectReferralInput,
  AdminRejectReferralPayload,
} from "../../generated/admin/referrals.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import type { Written } from "../../writes/write-context.ts";
import { approveReferral } from "./checks/approve-referral.ts";
import {
  countInReview,
  referralForStaff,
  referralsInReview,
} from "./checks/referrals-for-staff.ts";
import { rejectReferral } from "./checks/reject-referral.ts";

@Resolver()
export class ReferralReviewQueries {
  @Query(() => AdminReferralConnection)
  referralsInReview(
    @Args(() => AdminQueryReferralsInReviewArgs) args: AdminQueryReferralsInReviewArgs,
    @Ctx() context: Context,
  ) {
    return referralsInReview(context, args);
  }
}

@Resolver(() => AdminReferralConnection)
export class ReferralsInReview {
  @FieldResolver()
  totalCount(@Ctx() context: Context) {
    return countInReview(context);
  }
}

@Resolver()
export class ReferralReviewWrites {
  @Mutation(() => AdminApproveReferralPayload)
  async approveReferral(
    @Arg("input", () => AdminApproveReferralInput) input: AdminApproveReferralInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...decision } = input;
    const call = { operation: "approveReferral", key, input: decision };
    return answered(await context.write(call, (work) => approveReferral(work, decision)), context);
  }

  @Mutation(() => AdminRejectReferralPayload)
  async rejectReferral(
    @Arg("input", () => AdminRejectReferralInput) input: AdminRejectReferralInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...decision } = input;
    const call = { operation: "rejectReferral", key, input: decision };
    return answered(await context.write(call, (work) => rejectReferral(work, decision)), context);
  }
}

async function answered(written: Written<{ referralId: string }>, context: Context) {
  if (!written.done) return answerWrite(written, () => ({}));
  const referral = await referralForStaff(context, written.result.referralId);
  return answerWrite(written, () => ({ referral }));
}
