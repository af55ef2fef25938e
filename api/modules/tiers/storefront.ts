import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { StorefrontMember } from "../../generated/storefront/members.ts";
import { StorefrontProgram } from "../../generated/storefront/programs.ts";
import { StorefrontTierSet, StorefrontTierStanding } from "../../generated/storefront/tiers.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { memberStanding, memberStandings, shownStandings } from "./member-standing.ts";
import type { MemberStanding } from "./member-standing.ts";
import { progressOf } from "./standing/tier-progress.ts";
import { tierView, metricText, setName, instantOf } from "./tier-view.ts";
import type { TierViewContext } from "./tier-view.ts";
import { inForceAt, tierSetAt, tiersSnapshot } from "./tiers-snapshot.ts";
import type { TierSetInForce } from "./tiers-snapshot.ts";

@Resolver(() => StorefrontProgram)
export class TiersOfProgram {
  @FieldResolver()
  tiers(@Ctx() { configuration, locale, now }: Context) {
    const tiers = tierSetAt(configuration, now)?.tiers ?? [];
    return tiers.map((tier) => tierView(tier, { configuration, locale, now }));
  }

  @FieldResolver(() => [StorefrontTierSet])
  tierSets(@Ctx() { configuration, locale, now }: Context) {
    const shown = configuration.part(tiersSnapshot).filter(({ archivedAt }) => !archivedAt);
    const inForce = shown.flatMap((history) => inForceAt(history, now) ?? []);
    return inForce.map((set) => describedSet(set, { configuration, locale, now }));
  }
}

@Resolver(() => StorefrontMember)
export class TierOfMember {
  @FieldResolver()
  async tier(@Root() member: Reading) {
    const standing = await member.part(memberStanding);
    return standing?.tier ? tierView(standing.tier, member) : null;
  }

  @FieldResolver()
  async tierProgress(@Root() member: Reading) {
    const standing = await member.part(memberStanding);
    return standing && describedProgress(standing, member);
  }

  @FieldResolver(() => [StorefrontTierStanding])
  async tierStandings(@Root() member: Reading) {
    const standings = shownStandings(await member.part(memberStandings), member.configuration);
    return standings.map((standing) => ({
      tierSet: describedSet(standing.set, member),
      tier: standing.tier && tierView(standing.tier, member),
      progress: describedProgress(standing, member),
    }));
  }
}

function describedSet({ id, names, isPrimary, tiers }: TierSetInForce, telling: TierViewContext) {
  return {
    id: encodeId("tst", id),
    name: setName(names, telling),
    primary: isPrimary,
    tiers: tiers.map((tier) => tierView(tier, telling)),
  };
}

function describedProgress(standing: MemberStanding, telling: TierViewContext) {
  const { metric, current, required, remaining, nextTier, retention } = progressOf(standing);
  const text = (value: number) => metricText(value, metric, telling.configuration);
  return {
    metric,
    current: text(current),
    required: required === null ? null : text(required),
    remaining: remaining === null ? null : text(remaining),
    nextTier: nextTier && tierView(nextTier, telling),
    retention: retention?.untilDay
      ? {
          current: text(retention.current),
          required: text(retention.required),
          remaining: text(Math.max(0, retention.required - retention.current)),
          until: instantOf(retention.untilDay, telling.configuration),
        }
      : null,
  };
}

interface Reading extends MemberReading {}
