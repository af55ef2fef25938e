import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminApproveReferralInput,
  AdminApproveReferralPayload,
  AdminQueryReferralsArgs,
  AdminQueryReferralsInReviewArgs,
  AdminReferralConnection,
  AdminRejectReferralInput,
  AdminRejectReferralPayload,
} from "../../generated/admin/referrals.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { approveReferral } from "./checks/approve-referral.ts";
import { listReferrals } from "./checks/list-referrals.ts";
import { referralForStaff, referralsInReview } from "./checks/referrals-for-staff.ts";
import { rejectReferral } from "./checks/reject-referral.ts";

@Resolver()
export class ReferralsForStaff {
  @Query(() => AdminReferralConnection)
  referralsInReview(
    @Args(() => AdminQueryReferralsInReviewArgs) args: AdminQueryReferralsInReviewArgs,
    @Ctx() context: Context,
  ) {
    return referralsInReview(context, args);
  }

  @Query(() => AdminReferralConnection)
  referrals(
    @Args(() => AdminQueryReferralsArgs) args: AdminQueryReferralsArgs,
    @Ctx() context: Context,
  ) {
    return listReferrals(context, args);
  }
}

@Resolver(() => AdminReferralConnection)
export class CountOfReferrals {
  @FieldResolver()
  totalCount(@Root() { count }: { count: () => Promise<number> }) {
    return count();
  }
}

@Resolver()
export class ReferralReviewWrites {
  @Mutation(() => AdminApproveReferralPayload)
  approveReferral(
    @Arg("input", () => AdminApproveReferralInput) input: AdminApproveReferralInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "approveReferral",
      input,
      write: approveReferral,
      show: showReferral,
    });
  }

  @Mutation(() => AdminRejectReferralPayload)
  rejectReferral(
    @Arg("input", () => AdminRejectReferralInput) input: AdminRejectReferralInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "rejectReferral",
      input,
      write: rejectReferral,
      show: showReferral,
    });
  }
}

async function showReferral({ referralId }: { referralId: string }, context: Context) {
  return { referral: await referralForStaff(context, referralId) };
}
