import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { AdminMember } from "../../generated/admin/members.ts";
import {
  AdminCancelRedemptionInput,
  AdminCancelRedemptionPayload,
  AdminIssueCouponInput,
  AdminIssueCouponPayload,
  AdminMemberRedemptionsArgs,
  AdminRedeemRewardInput,
  AdminRedeemRewardPayload,
  AdminRedemption,
  AdminRedemptionConnection,
} from "../../generated/admin/redemptions.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { couponNow } from "../coupons/admin.ts";
import { memberCoupon } from "../coupons/member-coupons.ts";
import { MemberReading } from "../members/member-reading.ts";
import { cancelRedemption } from "./cancel-redemption.ts";
import { issueCoupon } from "./issue-coupon.ts";
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

@Resolver(() => AdminRedemption)
export class CouponOfRedemption {
  @FieldResolver({ nullable: true })
  async coupon(@Root() { row }: Redeemed, @Ctx() context: Context) {
    const { memberId, couponId } = row;
    // What is reserved nobody sees.
    const coupon = await new MemberReading(memberId, context).part(memberCoupon, { couponId });
    return coupon && couponNow({ memberId, couponId }, context);
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
