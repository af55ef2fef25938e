import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { AdminShareRewardInput, AdminShareRewardPayload } from "../../generated/admin/catalog.ts";
import { AdminReward, AdminRewardPartner } from "../../generated/admin/rewards.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId } from "../../values/id.ts";
import { partnerView } from "../partners/partner-company.ts";
import { rewardNow } from "../rewards/admin.ts";
import { sharedWith } from "./reward-shares.ts";
import { shareReward } from "./share-reward.ts";

@Resolver(() => AdminReward)
export class SharingOfReward {
  @FieldResolver(() => [AdminRewardPartner])
  sharedWith(@Root() { id }: { id: string }, @Ctx() { configuration }: Context) {
    return sharedWith(configuration, decodeId("rwd", id)!).map(partnerView);
  }
}

@Resolver()
export class CatalogWrites {
  @Mutation(() => AdminShareRewardPayload)
  shareReward(
    @Arg("input", () => AdminShareRewardInput) input: AdminShareRewardInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "shareReward",
      input,
      write: shareReward,
      show: async ({ rewardId }) => ({ reward: await rewardNow(rewardId, context) }),
    });
  }
}
