import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  StorefrontMember,
  StorefrontProgram,
  StorefrontTierSet,
  StorefrontTierStanding,
} from "../../generated/storefront.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../graphql/id.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { describedTier, metricText } from "./described-tier.ts";
import type { Telling } from "./described-tier.ts";
import { setName } from "./described-tier-set.ts";
import type { MemberStanding } from "./member-standing.ts";
import {
  instantOf,
  memberStanding,
  memberStandings,
  progressOf,
  shownStandings,
} from "./member-standing.ts";
import { inForceAt, tierSetAt, tiersPart } from "./tiers-part.ts";
import type { TierSetInForce } from "./tiers-part.ts";

@Resolver(() => StorefrontProgram)
export class TiersOfProgram {
  @FieldResolver()
  tiers(@Ctx() { catalog, locale, now }: Context) {
    const tiers = tierSetAt(catalog, now)?.tiers ?? [];
    return tiers.map((tier) => describedTier(tier, { catalog, locale, now }));
  }

  @FieldResolver(() => [StorefrontTierSet])
  tierSets(@Ctx() { catalog, locale, now }: Context) {
    const shown = catalog.part(tiersPart).filter(({ archivedAt }) => !archivedAt);
    const inForce = shown.flatMap((history) => inForceAt(history, now) ?? []);
    return inForce.map((set) => describedSet(set, { catalog, locale, now }));
  }
}

@Resolver(() => StorefrontMember)
export class TierOfMember {
  @FieldResolver()
  async tier(@Root() member: Reading) {
    const standing = await member.part(memberStanding);
    return standing?.tier ? describedTier(standing.tier, member) : null;
  }

  @FieldResolver()
  async tierProgress(@Root() member: Reading) {
    const standing = await member.part(memberStanding);
    return standing && describedProgress(standing, member);
  }

  @FieldResolver(() => [StorefrontTierStanding])
  async tierStandings(@Root() member: Reading) {
    const standings = shownStandings(await member.part(memberStandings), member.catalog);
    return standings.map((standing) => ({
      tierSet: describedSet(standing.set, member),
      tier: standing.tier && describedTier(standing.tier, member),
      progress: describedProgress(standing, member),
    }));
  }
}

function describedSet({ id, names, isPrimary, tiers }: TierSetInForce, telling: Telling) {
  return {
    id: encodeId("tst", id),
    name: setName(names, telling),
    primary: isPrimary,
    tiers: tiers.map((tier) => describedTier(tier, telling)),
  };
}

function describedProgress(standing: MemberStanding, telling: Telling) {
  const { metric, current, required, remaining, nextTier, retention } = progressOf(standing);
  const text = (value: number) => metricText(value, metric, telling.catalog);
  return {
    metric,
    current: text(current),
    required: required === null ? null : text(required),
    remaining: remaining === null ? null : text(remaining),
    nextTier: nextTier && describedTier(nextTier, telling),
    retention: retention?.untilDay
      ? {
          current: text(retention.current),
          required: text(retention.required),
          remaining: text(Math.max(0, retention.required - retention.current)),
          until: instantOf(retention.untilDay, telling.catalog),
        }
      : null,
  };
}

interface Reading extends MemberReading {}
