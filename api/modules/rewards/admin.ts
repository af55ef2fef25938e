import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import { AdminProgram } from "../../generated/admin/programs.ts";
import {
  AdminArchiveRewardInput,
  AdminArchiveRewardPayload,
  AdminChangeRewardStockInput,
  AdminChangeRewardStockPayload,
  AdminProgramRewardArgs,
  AdminProgramRewardsArgs,
  AdminPublishRewardInput,
  AdminPublishRewardPayload,
  AdminReward,
  AdminRewardConnection,
  AdminSaveRewardInput,
  AdminSaveRewardPayload,
} from "../../generated/admin/rewards.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import { connectionOf, pageOf } from "../../graphql/connection.ts";
import type { Cursor } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId, encodeId } from "../../values/id.ts";
import type { Written } from "../../writes/write-context.ts";
import { archiveReward } from "./archive-reward.ts";
import { changeRewardStock } from "./change-reward-stock.ts";
import { publishReward } from "./publish-reward.ts";
import { liveFigures, rewardForStaff } from "./reward-for-staff.ts";
import { byCost, rewardsSnapshot } from "./rewards-snapshot.ts";
import { saveReward } from "./save-reward.ts";
import { rank, shownRewards } from "./shown-rewards.ts";
import type { ShownReward } from "./shown-rewards.ts";

@Resolver(() => AdminProgram)
export class RewardsForStaff {
  @FieldResolver(() => AdminRewardConnection)
  async rewards(
    @Args(() => AdminProgramRewardsArgs) args: AdminProgramRewardsArgs,
    @Ctx() context: Context,
  ) {
    const page = pageOf(args, placeIn);
    const shown = shownRewards(context.configuration.part(rewardsSnapshot), context.now)
      .filter(({ status }) => args.status == null || status === args.status)
      .filter((it) => !page.from || byPlace(page.from, placeOf(it)) < 0)
      .slice(0, page.limit);
    const described = await allDescribed(shown.slice(0, page.size), context);
    return connectionOf(shown, page, {
      cursor: (it) => [rank(it), it.reward.cost, encodeId("rwd", it.reward.id)],
      node: (it) => described.get(it.reward.id)!,
    });
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

@Resolver()
export class RewardWrites {
  @Mutation(() => AdminSaveRewardPayload)
  async saveReward(
    @Arg("input", () => AdminSaveRewardInput) input: AdminSaveRewardInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "saveReward", input };
    const written = await context.write(call, (work) => saveReward(work, input));
    return answered(written, context, (shown) => shown.draft ?? shown);
  }

  @Mutation(() => AdminPublishRewardPayload)
  async publishReward(
    @Arg("input", () => AdminPublishRewardInput) input: AdminPublishRewardInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "publishReward", key, input: content };
    const written = await context.write(call, (work) => publishReward(work, content));
    const version = written.done ? written.result.version : null;
    return answered(written, context, (shown) =>
      shown.scheduled?.version === version ? shown.scheduled : shown,
    );
  }

  @Mutation(() => AdminArchiveRewardPayload)
  async archiveReward(
    @Arg("input", () => AdminArchiveRewardInput) input: AdminArchiveRewardInput,
    @Ctx() context: Context,
  ) {
    const call = { operation: "archiveReward", input };
    return answered(await context.write(call, (work) => archiveReward(work, input)), context);
  }

  @Mutation(() => AdminChangeRewardStockPayload)
  async changeRewardStock(
    @Arg("input", () => AdminChangeRewardStockInput) input: AdminChangeRewardStockInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...content } = input;
    const call = { operation: "changeRewardStock", key, input: content };
    return answered(await context.write(call, (work) => changeRewardStock(work, content)), context);
  }
}

type Described = ReturnType<typeof rewardForStaff>;

/** The reward as it is now; `which` picks the version that the write is about. */
async function answered(
  written: Written<{ rewardId: string }>,
  context: Context,
  which: (shown: Described) => Described | NonNullable<Described["draft"]> = (shown) => shown,
) {
  if (!written.done) return answerWrite(written, () => ({}));
  context.configuration = (await context.refreshed()).configuration;
  const shown = await rewardNow(written.result.rewardId, context);
  return answerWrite(written, () => ({ reward: shown && which(shown) }));
}

async function rewardNow(id: string, context: Context): Promise<Described | null> {
  const known = context.configuration.part(rewardsSnapshot);
  const rewards = known.rewards.filter((reward) => reward.id === id);
  const shown = shownRewards({ ...known, rewards }, context.now);
  return (await allDescribed(shown, context)).get(id) ?? null;
}

async function allDescribed(
  shown: readonly ShownReward[],
  context: Context,
): Promise<Map<string, Described>> {
  const ids = shown.map(({ reward }) => reward.id);
  if (ids.length === 0) return new Map();
  const { programId } = context.configuration;
  const figures = await liveFigures(context.lane.rows, { programId, ids, now: context.now });
  return new Map(
    shown.map((it) => [it.reward.id, rewardForStaff(it, figures.get(it.reward.id)!, context)]),
  );
}

interface Place {
  readonly rank: number;
  readonly cost: number;
  readonly id: string;
}

function placeOf(shown: ShownReward): Place {
  return { rank: rank(shown), cost: shown.reward.cost, id: shown.reward.id };
}

function placeIn([order, cost, publicId]: Cursor): Place | null {
  const id = decodeId("rwd", String(publicId));
  const isPlace = id && typeof order === "number" && typeof cost === "number";
  return isPlace ? { rank: order, cost, id } : null;
}

function byPlace(a: Place, b: Place): number {
  return a.rank - b.rank || byCost(a, b);
}
