import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminArchivePromotionCodeInput,
  AdminArchivePromotionCodePayload,
  AdminCancelScheduledPromotionCodeInput,
  AdminCancelScheduledPromotionCodePayload,
  AdminDiscardPromotionCodeDraftInput,
  AdminDiscardPromotionCodeDraftPayload,
  AdminPromotionCode,
  AdminPromotionCodeConnection,
  AdminPromotionCodeHistoryArgs,
  AdminPublishPromotionCodeInput,
  AdminPublishPromotionCodePayload,
  AdminQueryPromotionCodeArgs,
  AdminQueryPromotionCodesArgs,
  AdminRevertPromotionCodeInput,
  AdminRevertPromotionCodePayload,
  AdminSavePromotionCodeInput,
  AdminSavePromotionCodePayload,
} from "../../../generated/admin/coupons.ts";
import { AdminConfigurationVersionConnection } from "../../../generated/admin/versions.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { decodeId } from "../../../values/id.ts";
import { fieldChanges } from "../../../versioning/changes.ts";
import { versionHistory } from "../../../versioning/history.ts";
import type { VersionRef } from "../../../versioning/versioned-thing.ts";
import { promotionCodesSnapshot } from "./promotion-code.ts";
import { promotionCodeFields, promotionCodeNow, promotionCodePage } from "./promotion-code-view.ts";
import { promotionCodeVersions } from "./promotion-code-versions.ts";

@Resolver()
export class PromotionCodesForStaff {
  @Query(() => AdminPromotionCodeConnection)
  promotionCodes(
    @Args(() => AdminQueryPromotionCodesArgs) args: AdminQueryPromotionCodesArgs,
    @Ctx() context: Context,
  ) {
    return promotionCodePage(args, context);
  }

  @Query(() => AdminPromotionCode, { nullable: true })
  promotionCode(
    @Args(() => AdminQueryPromotionCodeArgs) args: AdminQueryPromotionCodeArgs,
    @Ctx() context: Context,
  ) {
    const id = decodeId("promo", args.id);
    return id && promotionCodeNow(id, context);
  }

  @Mutation(() => AdminSavePromotionCodePayload)
  savePromotionCode(
    @Arg("input", () => AdminSavePromotionCodeInput) input: AdminSavePromotionCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "savePromotionCode",
      input,
      write: promotionCodeVersions.saveDraft,
      show: showVersion,
    });
  }

  @Mutation(() => AdminPublishPromotionCodePayload)
  publishPromotionCode(
    @Arg("input", () => AdminPublishPromotionCodeInput) input: AdminPublishPromotionCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "publishPromotionCode",
      input,
      write: promotionCodeVersions.publishDraft,
      show: showVersion,
    });
  }

  @Mutation(() => AdminCancelScheduledPromotionCodePayload)
  cancelScheduledPromotionCode(
    @Arg("input", () => AdminCancelScheduledPromotionCodeInput)
    input: AdminCancelScheduledPromotionCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelScheduledPromotionCode",
      input,
      write: promotionCodeVersions.cancelScheduled,
      show: showNow,
    });
  }

  @Mutation(() => AdminDiscardPromotionCodeDraftPayload)
  discardPromotionCodeDraft(
    @Arg("input", () => AdminDiscardPromotionCodeDraftInput)
    input: AdminDiscardPromotionCodeDraftInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "discardPromotionCodeDraft",
      input,
      write: promotionCodeVersions.discardDraft,
      show: showNow,
    });
  }

  @Mutation(() => AdminRevertPromotionCodePayload)
  revertPromotionCode(
    @Arg("input", () => AdminRevertPromotionCodeInput) input: AdminRevertPromotionCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "revertPromotionCode",
      input,
      write: promotionCodeVersions.revert,
      show: showVersion,
    });
  }

  @Mutation(() => AdminArchivePromotionCodePayload)
  archivePromotionCode(
    @Arg("input", () => AdminArchivePromotionCodeInput) input: AdminArchivePromotionCodeInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "archivePromotionCode",
      input,
      write: promotionCodeVersions.archive,
      show: showNow,
    });
  }
}

@Resolver(() => AdminPromotionCode)
export class HistoryOfPromotionCode {
  @FieldResolver(() => AdminConfigurationVersionConnection)
  history(
    @Root() { id }: { id: string },
    @Args(() => AdminPromotionCodeHistoryArgs) args: AdminPromotionCodeHistoryArgs,
    @Ctx() context: Context,
  ) {
    const known = context.configuration.part(promotionCodesSnapshot);
    const { versions } = known.get(decodeId("promo", id)!)!;
    return versionHistory(versions, args, (before, after) =>
      fieldChanges(
        before ? promotionCodeFields(before.definition, context) : {},
        promotionCodeFields(after.definition, context),
      ),
    );
  }
}

async function showNow({ id }: { id: string }, context: Context) {
  return { promotionCode: await promotionCodeNow(id, context) };
}

/** The version that a write made, as it stands now. */
async function showVersion({ id, version }: VersionRef, context: Context) {
  const now = await promotionCodeNow(id, context);
  const versions = [now, now?.draft, now?.scheduled];
  return { promotionCode: versions.find((other) => other?.version === version) ?? now };
}
