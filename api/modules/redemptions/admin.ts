import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { AdminMember } from "../../generated/admin/members.ts";
import {
  AdminCancelRedemptionInput,
  AdminCancelRedemptionPayload,
  AdminConfirmRedemptionInput,
  AdminConfirmRedemptionPayload,
  AdminIssueCouponInput,
  AdminIssueCouponPayload,
  AdminMemberRedemptionsArgs,
  AdminProgramRedemptionConnection,
  AdminQueryRedemptionsArgs,
  AdminRedeemRewardInput,
  AdminRedeemRewardPayload,
  AdminRedemption,
  AdminRedemptionConnection,
} from "../../generated/admin/redemptions.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import { couponNow } from "../coupons/coupons-for-staff.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { cancelRedemption } from "./cancel-redemption.ts";
import { confirmRedemption } from "./confirm-redemption.ts";
import { issueCoupon } from "./issue-coupon.ts";
import { listRedemptions } from "./list-redemptions.ts";
import { redemptionPage, showRedemption } from "./member-redemptions.ts";
import type { RedemptionView } from "./member-redemptions.ts";
import { redeemReward } from "./redeem-reward.ts";

@Resolver()
export class CouponsByStaff {
  @Mutation(() => AdminIssueCouponPayload)
  issueCoupon(
    @Arg("input", () => AdminIssueCouponInput) input: AdminIssueCouponInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "issueCoupon",
      input,
      write: issueCoupon,
      show: async (issued) => ({ coupon: await couponNow(issued, context) }),
    });
  }
}

@Resolver(() => AdminMember)
export class RedemptionsForStaff {
  @FieldResolver(() => AdminRedemptionConnection)
  redemptions(
    @Root() member: Reading,
    @Args(() => AdminMemberRedemptionsArgs) args: AdminMemberRedemptionsArgs,
  ) {
    return redemptionPage(member, args);
  }
}

@Resolver()
export class RedemptionsOfProgram {
  @Query(() => AdminProgramRedemptionConnection)
  redemptions(
    @Args(() => AdminQueryRedemptionsArgs) args: AdminQueryRedemptionsArgs,
    @Ctx() context: Context,
  ) {
    return listRedemptions(context, args);
  }
}

@Resolver(() => AdminProgramRedemptionConnection)
export class CountOfRedemptions {
  @FieldResolver()
  totalCount(@Root() { count }: { count: () => Promise<number> }) {
    return count();
  }
}

@Resolver(() => AdminRedemption)
export class PartsOfRedemption {
  @FieldResolver()
  rewardId(@Root() { row }: Redeemed) {
    return encodeId("rwd", row.rewardId);
  }

  @FieldResolver()
  member(@Root() { owner }: Redeemed) {
    return owner;
  }

  @FieldResolver({ nullable: true })
  coupon(@Root() { row }: Redeemed, @Ctx() context: Context) {
    // What is reserved nobody sees.
    return couponNow(row, context);
  }
}

@Resolver()
export class RedemptionsByStaff {
  @Mutation(() => AdminRedeemRewardPayload)
  redeemReward(
    @Arg("input", () => AdminRedeemRewardInput) input: AdminRedeemRewardInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "redeemReward",
      input,
      write: redeemReward,
      show: showRedemption,
    });
  }

  @Mutation(() => AdminConfirmRedemptionPayload)
  confirmRedemption(
    @Arg("input", () => AdminConfirmRedemptionInput) input: AdminConfirmRedemptionInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "confirmRedemption",
      input,
      write: confirmRedemption,
      show: showRedemption,
    });
  }

  @Mutation(() => AdminCancelRedemptionPayload)
  cancelRedemption(
    @Arg("input", () => AdminCancelRedemptionInput) input: AdminCancelRedemptionInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelRedemption",
      input,
      write: cancelRedemption,
      show: showRedemption,
    });
  }
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
interface Redeemed extends RedemptionView {}
