import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  AdminArchiveTierSetInput,
  AdminArchiveTierSetPayload,
  AdminPreviewTierSetInput,
  AdminPublishTierSetInput,
  AdminPublishTierSetPayload,
  AdminRevertTierSetInput,
  AdminRevertTierSetPayload,
  AdminSaveTierSetInput,
  AdminSaveTierSetPayload,
  AdminTierMoveOfMember,
  AdminTierSetPreview,
  AdminTierSetPreviewSampleArgs,
} from "../../generated/admin/tiers.ts";
import { answerWrite } from "../../graphql/answer-write.ts";
import type { Context } from "../../graphql/context.ts";
import { moneyText } from "../../values/money.ts";
import { memberProfile, memberProfiles } from "../members/member-profile.ts";
import { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { archiveTierSet } from "./archive-tier-set.ts";
import { previewTierSet } from "./preview/preview-tier-set.ts";
import type { TierSetPreview } from "./preview/preview-tier-set.ts";
import type { TierMetric } from "./tier-metrics.ts";
import type { Tier } from "./tier-set.ts";
import { metricOf, tierSetForStaff, tierForStaff } from "./tier-view.ts";
import { publishTierSet } from "./publish-tier-set.ts";
import { revertTierSet } from "./revert-tier-set.ts";
import { saveTierSet } from "./save-tier-set.ts";
import { tierSetWithId } from "./tiers-snapshot.ts";

@Resolver()
export class EditedTierSet {
  @Mutation(() => AdminSaveTierSetPayload)
  async saveTierSet(
    @Arg("input", () => AdminSaveTierSetInput) input: AdminSaveTierSetInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "saveTierSet", input }, (work) =>
      saveTierSet(work, input),
    );
    if (!written.done) return answerWrite(written, () => ({}));
    const tierSet = await tierSetNow(written.result, context);
    return answerWrite(written, ({ changes }) => ({ tierSet, changes }));
  }

  @Mutation(() => AdminPublishTierSetPayload)
  async publishTierSet(
    @Arg("input", () => AdminPublishTierSetInput) input: AdminPublishTierSetInput,
    @Ctx() context: Context,
  ) {
    const { idempotencyKey: key, ...published } = input;
    const written = await context.write(
      { operation: "publishTierSet", key, input: published },
      (work) => publishTierSet(work, published),
    );
    if (!written.done) return answerWrite(written, () => ({}));
    const tierSet = await tierSetNow(written.result, context);
    return answerWrite(written, () => ({ tierSet }));
  }

  @Mutation(() => AdminRevertTierSetPayload)
  async revertTierSet(
    @Arg("input", () => AdminRevertTierSetInput) input: AdminRevertTierSetInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "revertTierSet", input }, (work) =>
      revertTierSet(work, input),
    );
    if (!written.done) return answerWrite(written, () => ({}));
    const tierSet = await tierSetNow(written.result, context);
    return answerWrite(written, () => ({ tierSet }));
  }

  @Mutation(() => AdminArchiveTierSetPayload)
  async archiveTierSet(
    @Arg("input", () => AdminArchiveTierSetInput) input: AdminArchiveTierSetInput,
    @Ctx() context: Context,
  ) {
    const written = await context.write({ operation: "archiveTierSet", input }, (work) =>
      archiveTierSet(work, input),
    );
    if (!written.done) return answerWrite(written, () => ({}));
    const tierSet = await tierSetNow(written.result, context);
    return answerWrite(written, () => ({ tierSet }));
  }

  @Query(() => AdminTierSetPreview)
  async previewTierSet(
    @Arg("input", () => AdminPreviewTierSetInput) input: AdminPreviewTierSetInput,
    @Ctx() context: Context,
  ) {
    const preview = await previewTierSet(context, input);
    const { currencyCode } = context.configuration.part(programSnapshot);
    return {
      ...preview,
      moves: preview.moves.map(({ from, to, members, spendMinor }) => ({
        ...describedEnds({ from, to }, preview, context),
        members,
        averageSpend: {
          amount: moneyText(halfUp(spendMinor, members), currencyCode),
          currencyCode,
        },
      })),
    };
  }
}

@Resolver(() => AdminTierSetPreview)
export class SampleOfPreview {
  @FieldResolver(() => [AdminTierMoveOfMember])
  async sample(
    @Root() preview: Preview,
    @Args(() => AdminTierSetPreviewSampleArgs) { first }: AdminTierSetPreviewSampleArgs,
    @Ctx() context: Context,
  ) {
    const sampled = preview.sample.slice(0, first ?? 10);
    const memberIds = sampled.map(({ memberId }) => memberId);
    const { programId } = context.configuration;
    const profiles = await memberProfiles(context.lane.rows, { memberIds, programId });
    return sampled.flatMap(({ memberId, from, to }) => {
      const profile = profiles.get(memberId);
      // A member without a profile was erased.
      if (!profile) return [];
      const member = new MemberReading(memberId, context).remember(memberProfile, profile);
      return [{ member, ...describedEnds({ from, to }, preview, context) }];
    });
  }
}

/** The set as it is after a write, for the answer and all that is nested in it. */
async function tierSetNow({ tierSetId }: { tierSetId: string }, context: Context) {
  context.configuration = (await context.refreshed()).configuration;
  return tierSetForStaff(tierSetWithId(context.configuration, tierSetId)!, context);
}

function describedEnds(
  { from, to }: { from: Tier | null; to: Tier | null },
  { after }: TierSetPreview,
  context: Context,
) {
  const described = (tier: Tier | null, metric: TierMetric) =>
    tier && tierForStaff(tier, metric, context);
  const { metric } = after.policy;
  return { from: from && described(from, metricOf(from, context)), to: described(to, metric) };
}

function halfUp(sum: number, count: number): number {
  return Math.floor((2 * sum + count) / (2 * count));
}

// A class named here would make type-graphql copy the preview.
interface Preview extends TierSetPreview {}
