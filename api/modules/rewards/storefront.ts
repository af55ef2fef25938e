import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { StorefrontMember } from "../../generated/storefront/members.ts";
import { StorefrontProgram } from "../../generated/storefront/programs.ts";
import {
  StorefrontMemberRewardsArgs,
  StorefrontProgramRewardsArgs,
  StorefrontQueryRewardArgs,
  StorefrontReward,
  StorefrontRewardConnection,
} from "../../generated/storefront/rewards.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import { MemberReading } from "../members/member-reading.ts";
import { rewardPage } from "./reward-page.ts";
import { rewardView } from "./reward-view.ts";
import { liveReward } from "./rewards-snapshot.ts";
import { candidateOf } from "./reward-candidate.ts";

@Resolver(() => StorefrontProgram)
export class RewardsOfProgram {
  @FieldResolver(() => StorefrontRewardConnection)
  rewards(
    @Args(() => StorefrontProgramRewardsArgs) args: StorefrontProgramRewardsArgs,
    @Ctx() { configuration, locale, now }: Context,
  ) {
    return rewardPage(args, { configuration, locale, now }, null);
  }
}

@Resolver(() => StorefrontMember)
export class RewardsOfMember {
  @FieldResolver(() => StorefrontRewardConnection)
  async rewards(
    @Root() member: Reading,
    @Args(() => StorefrontMemberRewardsArgs) args: StorefrontMemberRewardsArgs,
  ) {
    return rewardPage(args, member, await candidateOf(member));
  }
}

@Resolver()
export class RewardQueries {
  @Query(() => StorefrontReward, { nullable: true })
  async reward(
    @Args(() => StorefrontQueryRewardArgs) args: StorefrontQueryRewardArgs,
    @Ctx() context: Context,
  ) {
    const { configuration, locale, now, caller } = context;
    const id = decodeId("rwd", args.id);
    const reward = id && liveReward(configuration, id, now);
    if (!reward) return null;
    const member = caller.kind === "MEMBER" ? new MemberReading(caller.memberId, context) : null;
    return rewardView(
      reward,
      { configuration, locale, now },
      member && (await candidateOf(member)),
    );
  }
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
