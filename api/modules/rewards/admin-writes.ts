import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminArchiveRewardInput,
  AdminArchiveRewardPayload,
  AdminCancelScheduledRewardInput,
  AdminCancelScheduledRewardPayload,
  AdminChangeRewardStockInput,
  AdminChangeRewardStockPayload,
  AdminDiscardRewardDraftInput,
  AdminDiscardRewardDraftPayload,
  AdminPublishRewardInput,
  AdminPublishRewardPayload,
  AdminRevertRewardInput,
  AdminRevertRewardPayload,
  AdminSaveRewardInput,
  AdminSaveRewardPayload,
} from "../../generated/admin/rewards.ts";
import { answerMutation } from "../../graphql/answer-mutation.ts";
import type { Context } from "../../graphql/context.ts";
import { versionIn } from "../../versioning/listing.ts";
import type { VersionRef } from "../../versioning/versioned-thing.ts";
import { rewardNow } from "./admin.ts";
import { changeRewardStock } from "./change-reward-stock.ts";
import { rewardVersions } from "./reward-versions.ts";

@Resolver()
export class RewardWrites {
  @Mutation(() => AdminSaveRewardPayload)
  saveReward(
    @Arg("input", () => AdminSaveRewardInput) input: AdminSaveRewardInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "saveReward",
      input,
      write: rewardVersions.saveDraft,
      show: showVersion,
    });
  }

  @Mutation(() => AdminPublishRewardPayload)
  publishReward(
    @Arg("input", () => AdminPublishRewardInput) input: AdminPublishRewardInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "publishReward",
      input,
      write: rewardVersions.publishDraft,
      show: showVersion,
    });
  }

  @Mutation(() => AdminCancelScheduledRewardPayload)
  cancelScheduledReward(
    @Arg("input", () => AdminCancelScheduledRewardInput) input: AdminCancelScheduledRewardInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelScheduledReward",
      input,
      write: rewardVersions.cancelScheduled,
      show: showReward,
    });
  }

  @Mutation(() => AdminDiscardRewardDraftPayload)
  discardRewardDraft(
    @Arg("input", () => AdminDiscardRewardDraftInput) input: AdminDiscardRewardDraftInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "discardRewardDraft",
      input,
      write: rewardVersions.discardDraft,
      show: showReward,
    });
  }

  @Mutation(() => AdminRevertRewardPayload)
  revertReward(
    @Arg("input", () => AdminRevertRewardInput) input: AdminRevertRewardInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "revertReward",
      input,
      write: rewardVersions.revert,
      show: showVersion,
    });
  }

  @Mutation(() => AdminArchiveRewardPayload)
  archiveReward(
    @Arg("input", () => AdminArchiveRewardInput) input: AdminArchiveRewardInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "archiveReward",
      input,
      write: rewardVersions.archive,
      show: showReward,
    });
  }

  @Mutation(() => AdminChangeRewardStockPayload)
  changeRewardStock(
    @Arg("input", () => AdminChangeRewardStockInput) input: AdminChangeRewardStockInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "changeRewardStock",
      input,
      write: changeRewardStock,
      show: ({ rewardId }, fresh) => showReward({ id: rewardId }, fresh),
    });
  }
}

async function showReward({ id }: { id: string }, context: Context) {
  return { reward: await rewardNow(id, context) };
}

/** The version that a write made, as it stands now. */
async function showVersion({ id, version }: VersionRef, context: Context) {
  return { reward: versionIn(await rewardNow(id, context), version) };
}
