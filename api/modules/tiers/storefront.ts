import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { StorefrontMember, StorefrontProgram } from "../../generated/storefront.ts";
import type { Context } from "../../graphql/context.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { describedTier, metricText } from "./described-tier.ts";
import type { Telling } from "./described-tier.ts";
import type { MemberStanding } from "./member-standing.ts";
import { instantOf, memberStanding, progressOf } from "./member-standing.ts";
import { tierSetAt } from "./tiers-part.ts";

@Resolver(() => StorefrontProgram)
export class TiersOfProgram {
  @FieldResolver()
  tiers(@Ctx() { catalog, locale, now }: Context) {
    const tiers = tierSetAt(catalog, now)?.tiers ?? [];
    return tiers.map((tier) => describedTier(tier, { catalog, locale, now }));
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
