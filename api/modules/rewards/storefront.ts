import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  StorefrontMember,
  StorefrontMemberRewardsArgs,
  StorefrontProgram,
  StorefrontProgramRewardsArgs,
  StorefrontRewardConnection,
} from "../../generated/storefront.ts";
import type { Context } from "../../graphql/context.ts";
import { memberWallet } from "../ledger/member-wallet.ts";
import { memberProfile } from "../members/member-profile.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { memberStanding } from "../tiers/member-standing.ts";
import { rewardList } from "./reward-list.ts";

@Resolver(() => StorefrontProgram)
export class RewardsOfProgram {
  @FieldResolver(() => StorefrontRewardConnection)
  rewards(
    @Args(() => StorefrontProgramRewardsArgs) args: StorefrontProgramRewardsArgs,
    @Ctx() { catalog, locale, now }: Context,
  ) {
    return rewardList(args, { catalog, locale, now }, null);
  }
}

@Resolver(() => StorefrontMember)
export class RewardsOfMember {
  @FieldResolver(() => StorefrontRewardConnection)
  async rewards(
    @Root() member: Reading,
    @Args(() => StorefrontMemberRewardsArgs) args: StorefrontMemberRewardsArgs,
  ) {
    const [{ status }, standing, { available, debt }] = await Promise.all([
      member.part(memberProfile),
      member.part(memberStanding),
      member.partAtHand(memberWallet, { until: member.now }),
    ]);
    const tierLevel = standing?.tier?.level ?? null;
    return rewardList(args, member, { status, available, debt, tierLevel });
  }
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
