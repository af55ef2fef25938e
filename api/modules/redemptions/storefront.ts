import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { StorefrontMember } from "../../generated/storefront/members.ts";
import {
  StorefrontCancelRedemptionInput,
  StorefrontCancelRedemptionPayload,
  StorefrontConfirmRedemptionInput,
  StorefrontConfirmRedemptionPayload,
  StorefrontMemberRedemptionsArgs,
  StorefrontRedeemRewardInput,
  StorefrontRedeemRewardPayload,
  StorefrontRedemption,
  StorefrontRedemptionConnection,
} from "../../generated/storefront/redemptions.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { couponView, memberCoupon } from "../coupons/member-coupons.ts";
import { MemberReading } from "../members/member-reading.ts";
import { rewardView } from "../rewards/reward-view.ts";
import { liveReward } from "../rewards/rewards-snapshot.ts";
import { candidateOf } from "../rewards/reward-candidate.ts";
import { cancelRedemption } from "./cancel-redemption.ts";
import { confirmRedemption } from "./confirm-redemption.ts";
import { redemptionPage, showRedemption } from "./member-redemptions.ts";
import type { RedemptionView } from "./member-redemptions.ts";
import { redeemReward } from "./redeem-reward.ts";

@Resolver(() => StorefrontMember)
export class RedemptionsOfMember {
  @FieldResolver(() => StorefrontRedemptionConnection)
  redemptions(
    @Root() member: Reading,
    @Args(() => StorefrontMemberRedemptionsArgs) args: StorefrontMemberRedemptionsArgs,
  ) {
    return redemptionPage(member, args);
  }
}

@Resolver(() => StorefrontRedemption)
export class RedeemedRewards {
  @FieldResolver({ nullable: true })
  async reward(@Root() { row, owner }: Redeemed, @Ctx() { configuration, locale, now }: Context) {
    const reward = liveReward(configuration, row.rewardId, now);
    return reward && rewardView(reward, { configuration, locale, now }, await candidateOf(owner));
  }

  @FieldResolver({ nullable: true })
  async coupon(@Root() { row, owner }: Redeemed, @Ctx() context: Context) {
    const { memberId, couponId } = row;
    const keeper = memberId === owner.memberId ? owner : new MemberReading(memberId, context);
    const coupon = await keeper.part(memberCoupon, { couponId });
    return coupon && couponView(coupon, owner);
  }
}

@Resolver()
export class RedemptionWrites {
  @Mutation(() => StorefrontRedeemRewardPayload)
  redeemReward(
    @Arg("input", () => StorefrontRedeemRewardInput) input: StorefrontRedeemRewardInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "redeemReward",
      input,
      write: redeemReward,
      show: showRedemption,
    });
  }

  @Mutation(() => StorefrontConfirmRedemptionPayload)
  confirmRedemption(
    @Arg("input", () => StorefrontConfirmRedemptionInput) input: StorefrontConfirmRedemptionInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "confirmRedemption",
      input,
      write: confirmRedemption,
      show: showRedemption,
    });
  }

  @Mutation(() => StorefrontCancelRedemptionPayload)
  cancelRedemption(
    @Arg("input", () => StorefrontCancelRedemptionInput) input: StorefrontCancelRedemptionInput,
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
