import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import {
  AdminArchiveTierSetInput,
  AdminArchiveTierSetPayload,
  AdminCancelScheduledTierSetInput,
  AdminCancelScheduledTierSetPayload,
  AdminDiscardTierSetDraftInput,
  AdminDiscardTierSetDraftPayload,
  AdminPublishTierSetInput,
  AdminPublishTierSetPayload,
  AdminRevertTierSetInput,
  AdminRevertTierSetPayload,
  AdminSaveTierSetInput,
  AdminSaveTierSetPayload,
} from "../../../generated/admin/tiers.ts";
import { answerMutation } from "../../../graphql/answer-mutation.ts";
import type { Context } from "../../../graphql/context.ts";
import { draftOf, inForceAt } from "../../../versioning/version.ts";
import { programSnapshot } from "../../programs/program.ts";
import { tierSetChanges } from "./tier-set-changes.ts";
import { tierSetVersions } from "./tier-set-versions.ts";
import { tierSetForStaff } from "../tier-view.ts";
import { tierSetWithId } from "../tiers-snapshot.ts";

@Resolver()
export class TierSetWrites {
  @Mutation(() => AdminSaveTierSetPayload)
  saveTierSet(
    @Arg("input", () => AdminSaveTierSetInput) input: AdminSaveTierSetInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "saveTierSet",
      input,
      write: tierSetVersions.saveDraft,
      show: showWithChanges,
    });
  }

  @Mutation(() => AdminPublishTierSetPayload)
  publishTierSet(
    @Arg("input", () => AdminPublishTierSetInput) input: AdminPublishTierSetInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "publishTierSet",
      input,
      write: tierSetVersions.publishDraft,
      show: showTierSet,
    });
  }

  @Mutation(() => AdminCancelScheduledTierSetPayload)
  cancelScheduledTierSet(
    @Arg("input", () => AdminCancelScheduledTierSetInput) input: AdminCancelScheduledTierSetInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "cancelScheduledTierSet",
      input,
      write: tierSetVersions.cancelScheduled,
      show: showTierSet,
    });
  }

  @Mutation(() => AdminDiscardTierSetDraftPayload)
  discardTierSetDraft(
    @Arg("input", () => AdminDiscardTierSetDraftInput) input: AdminDiscardTierSetDraftInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "discardTierSetDraft",
      input,
      write: tierSetVersions.discardDraft,
      show: showTierSet,
    });
  }

  @Mutation(() => AdminRevertTierSetPayload)
  revertTierSet(
    @Arg("input", () => AdminRevertTierSetInput) input: AdminRevertTierSetInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "revertTierSet",
      input,
      write: tierSetVersions.revert,
      show: showTierSet,
    });
  }

  @Mutation(() => AdminArchiveTierSetPayload)
  archiveTierSet(
    @Arg("input", () => AdminArchiveTierSetInput) input: AdminArchiveTierSetInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, {
      operation: "archiveTierSet",
      input,
      write: tierSetVersions.archive,
      show: showTierSet,
    });
  }
}

interface Written {
  readonly id: string;
}

/** The set as it is after a write. */
function showTierSet({ id }: Written, context: Context) {
  return { tierSet: tierSetForStaff(tierSetWithId(context.configuration, id)!, context) };
}

/** The same, and how its draft differs from what members live by. */
function showWithChanges(written: Written, context: Context) {
  const { configuration, locale, now } = context;
  const { versions } = tierSetWithId(configuration, written.id)!;
  const { currencyCode } = configuration.part(programSnapshot);
  const [before, after] = [inForceAt(versions, now), draftOf(versions)!];
  const changes = tierSetChanges(before, after, { locale, currencyCode });
  return { ...showTierSet(written, context), changes };
}
