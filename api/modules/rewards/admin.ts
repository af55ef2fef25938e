import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AdminMember } from "../../generated/admin/members.ts";
import { AdminProgram } from "../../generated/admin/programs.ts";
import {
  AdminMemberReward,
  AdminMemberRewardConnection,
  AdminMemberRewardsArgs,
  AdminProgramRewardArgs,
  AdminProgramRewardsArgs,
  AdminReward,
  AdminRewardConnection,
  AdminRewardHistoryArgs,
} from "../../generated/admin/rewards.ts";
import { AdminActor } from "../../generated/admin/tiers.ts";
import { AdminConfigurationVersionConnection } from "../../generated/admin/versions.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import { fieldChanges } from "../../configuration/field-changes.ts";
import type { ConfigurationChange } from "../../configuration/field-changes.ts";
import { versionHistory } from "../../versioning/history.ts";
import { pageOfThings } from "../../versioning/listing.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { compileReward } from "./definition/compile-reward.ts";
import { candidateOf } from "./reward-candidate.ts";
import { rewardPage } from "./reward-page.ts";
import type { RewardVersion } from "./reward-entity.ts";
import type { Reward, RewardDefinition } from "./reward.ts";
import { liveFigures, rewardFields, rewardStaffView } from "./staff/reward-staff-view.ts";
import { rewardsSnapshot } from "./rewards-snapshot.ts";
import { byCostAndId, isRewardFound, shownRewards } from "./staff/shown-rewards.ts";
import type { ShownReward } from "./staff/shown-rewards.ts";

@Resolver(() => AdminProgram)
export class RewardsForStaff {
  @FieldResolver(() => AdminRewardConnection)
  async rewards(
    @Args(() => AdminProgramRewardsArgs) args: AdminProgramRewardsArgs,
    @Ctx() context: Context,
  ) {
    const { search, kinds } = args;
    const shown = shownRewards(context.configuration.part(rewardsSnapshot), context.now)
      .filter((it) => !search || isRewardFound(it.shown, search))
      .filter((it) => !kinds || kinds.includes(it.shown.kind));
    const { totalCount, rows, connection } = pageOfThings(shown, args, byCostAndId);
    const views = await staffViews(rows, context);
    return { totalCount, ...connection((it) => views.get(it.shown.id)!) };
  }

  @FieldResolver(() => AdminReward, { nullable: true })
  reward(
    @Args(() => AdminProgramRewardArgs) args: AdminProgramRewardArgs,
    @Ctx() context: Context,
  ) {
    const id = decodeId("rwd", args.id);
    return id && rewardNow(id, context);
  }
}

@Resolver(() => AdminReward)
export class HistoryOfReward {
  @FieldResolver()
  inForceFrom(@Root() version: Described, @Ctx() context: Context) {
    return storedVersion(version, context).inForceFrom ?? null;
  }

  @FieldResolver()
  savedAt(@Root() version: Described, @Ctx() context: Context) {
    return storedVersion(version, context).savedAt;
  }

  @FieldResolver(() => AdminActor)
  savedBy(@Root() version: Described, @Ctx() context: Context) {
    return { name: storedVersion(version, context).savedBy };
  }

  @FieldResolver(() => AdminConfigurationVersionConnection)
  history(
    @Root() { id }: { id: string },
    @Args(() => AdminRewardHistoryArgs) args: AdminRewardHistoryArgs,
    @Ctx() context: Context,
  ) {
    const rewardId = decodeId("rwd", id);
    const { versions } = context.configuration.part(rewardsSnapshot);
    const { conditionFields } = context.configuration;
    const own = versions.filter((version) => version.rewardId === rewardId);
    const fields = (version: RewardVersion | null) =>
      version
        ? rewardFields(compileReward(version.rewardId, version, conditionFields), context)
        : {};
    return versionHistory(own, args, (before, after) =>
      fieldChanges(fields(before), fields(after)),
    );
  }
}

/** How a definition differs from what is live of a reward; that of a new one from nothing. */
export function rewardChanges(
  { live, definition }: { live: Reward | null; definition: RewardDefinition },
  context: Context,
): ConfigurationChange[] {
  const { conditionFields } = context.configuration;
  const version = { version: 0, definition };
  const after = compileReward(live?.id ?? "", version, conditionFields);
  const before = live ? rewardFields(live, context) : {};
  return fieldChanges(before, rewardFields(after, context));
}

type Described = Pick<RewardStaffView, "id" | "version">;

function storedVersion({ id, version }: Described, { configuration }: Context) {
  const rewardId = decodeId("rwd", id);
  const { versions } = configuration.part(rewardsSnapshot);
  return versions.find((other) => other.rewardId === rewardId && other.version === version)!;
}

export type RewardStaffView = ReturnType<typeof rewardStaffView>;

/** A reward as it is now; null when there is nothing of it to show. */
export async function rewardNow(id: string, context: Context): Promise<RewardStaffView | null> {
  const known = context.configuration.part(rewardsSnapshot);
  const rewards = known.rewards.filter((reward) => reward.id === id);
  const shown = shownRewards({ ...known, rewards }, context.now);
  return (await staffViews(shown, context)).get(id) ?? null;
}

async function staffViews(
  shown: readonly ShownReward[],
  context: Context,
): Promise<Map<string, RewardStaffView>> {
  const ids = shown.map(({ shown: reward }) => reward.id);
  if (ids.length === 0) return new Map();
  const { programId } = context.configuration;
  const figures = await liveFigures(context.lane.rows, { programId, ids, now: context.now });
  return new Map(
    shown.map((it) => [it.shown.id, rewardStaffView(it, figures.get(it.shown.id)!, context)]),
  );
}

@Resolver(() => AdminMember)
export class RewardsOfMemberForStaff {
  @FieldResolver(() => AdminMemberRewardConnection)
  async rewards(
    @Root() member: Reading,
    @Args(() => AdminMemberRewardsArgs) args: AdminMemberRewardsArgs,
  ) {
    return rewardPage(args, member, await candidateOf(member));
  }
}

@Resolver(() => AdminMemberReward)
export class WhyNoReward {
  @FieldResolver(() => String, { nullable: true })
  unavailable(@Root() { unavailable }: Offered) {
    return unavailable?.message ?? null;
  }
}

// A class named here would make type-graphql copy the reading, and with it lose what was read.
interface Reading extends MemberReading {}
type Offered = ReturnType<typeof rewardPage>["nodes"][number];
