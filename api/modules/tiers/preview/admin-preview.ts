import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  AdminPreviewTierSetInput,
  AdminTierMoveOfMember,
  AdminTierSetPreview,
  AdminTierSetPreviewSampleArgs,
} from "../../../generated/admin/tiers.ts";
import type { Context } from "../../../graphql/context.ts";
import { divideHalfUp } from "../../../values/fraction.ts";
import { moneyText } from "../../../values/money.ts";
import { memberProfile, memberProfiles } from "../../members/member-profile.ts";
import { MemberReading } from "../../members/member-reading.ts";
import { programSnapshot } from "../../programs/program.ts";
import type { TierMetric } from "../tier-metrics.ts";
import type { Tier } from "../tier-set.ts";
import { metricOf, tierForStaff } from "../tier-view.ts";
import { previewTierSet } from "./preview-tier-set.ts";
import type { TierSetPreview } from "./preview-tier-set.ts";

@Resolver()
export class PreviewOfTierSet {
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
          amount: moneyText(averageOf(spendMinor, members), currencyCode),
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

function averageOf(sumMinor: number, count: number): number {
  return Number(divideHalfUp(BigInt(sumMinor), BigInt(count)));
}

// A class named here would make type-graphql copy the preview.
interface Preview extends TierSetPreview {}
