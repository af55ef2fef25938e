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
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import type { Written } from "../../writes/write.ts";
import { couponView, memberCoupon } from "../coupons/member-coupons.ts";
import { MemberReading } from "../members/member-reading.ts";
import { rewardView } from "../rewards/reward-view.ts";
import { liveReward } from "../rewards/rewards-snapshot.ts";
import { candidateOf } from "../rewards/reward-candidate.ts";
import { cancelRedemption } from "./cancel-redemption.ts";
import { confirmRedemption } from "./confirm-redemption.ts";
import { redemptionView, memberRedemption, redemptionPage } from "./member-redemptions.ts";
import type { RedemptionView } from "./member-redemptions.ts";
import { redeemReward } from "./redeem-reward.ts";
import type { RedemptionMade } from "./redeem-reward.ts";

@Resolver(() => StorefrontMember)
export class RedemptionsOfMember {
  @FieldResolver(() => StorefrontRedemptionConnection)
  redemptions(
    @Root() member: Reading,
    @Args(() => StorefrontMemberRedemptionsArgs) args: StorefrontMemberRedemptionsArgs,
  ) {
    return redemptionPage(member, args, (row) => redemptionView(row, member));
  }
}

@Resolver(() => StorefrontRedemption)
export class WhatWasRedeemed {
  @FieldResolver({ nullable: true })
  async reward(@Root() { row, owner }: Described, @Ctx() { configuration, locale, now }: Context) {
    const reward = liveReward(configuration, row.rewardId, now);
    return reward && rewardView(reward, { configuration, locale, now }, await candidateOf(owner));
  }

  @FieldResolver({ nullable: true })
  async coupon(@Root() { row, owner }: Described, @Ctx() context: Context) {
    const { memberId, couponId } = row;
    const keeper = memberId === owner.memberId ? owner : new MemberReading(memberId, context);
    const coupon = await keeper.part(memberCoupon, { couponId });
    return coupon && couponView(coupon, owner);
  }
}

@Resolver()
export class RedemptionWrites {
  @Mutation(() => StorefrontRedeemRewardPayload)
  async redeemReward(
    @Arg("input", () => StorefrontRedeemRewardInput) input: StorefrontRedeemRewardInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "redeemReward", key, input: content };
    return answered(await context.write(call, (work) => redeemReward(work, content)), context);
  }

  @Mutation(() => StorefrontConfirmRedemptionPayload)
  async confirmRedemption(
    @Arg("input", () => StorefrontConfirmRedemptionInput) input: StorefrontConfirmRedemptionInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "confirmRedemption", key, input: content };
    return answered(await context.write(call, (work) => confirmRedemption(work, content)), context);
  }

  @Mutation(() => StorefrontCancelRedemptionPayload)
  async cancelRedemption(
    @Arg("input", () => StorefrontCancelRedemptionInput) input: StorefrontCancelRedemptionInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "cancelRedemption", key, input: content };
    return answered(await context.write(call, (work) => cancelRedemption(work, content)), context);
  }
}

/** The redemption and its member as they are now, also after a replay. */
async function answered(written: Written<RedemptionMade>, context: Context) {
  if (!written.done) return answerWrite(written, () => ({}));
  const { memberId, redemptionId: id, keptBy } = written.result;
  const member = new MemberReading(memberId, context);
  const keeper = keptBy ? new MemberReading(keptBy, context) : member;
  const row = await keeper.part(memberRedemption, { id });
  return answerWrite(written, () => ({
    member,
    redemption: row && redemptionView(row, member),
  }));
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
interface Described extends RedemptionView {}
