import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { StorefrontMember } from "../../generated/storefront/members.ts";
import { StorefrontProgram } from "../../generated/storefront/programs.ts";
import { StorefrontTierSet, StorefrontTierStanding } from "../../generated/storefront/tiers.ts";
import type { Context } from "../../graphql/context.ts";
import { encodeId } from "../../values/id.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { memberStanding, memberStandings, shownStandings } from "./member-standing.ts";
import { progressView } from "./standing/progress-view.ts";
import { setName, tierView } from "./tier-view.ts";
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
    return inForce.map((set) => tierSetView(set, { configuration, locale, now }));
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
    return standing && progressView(standing, member, tierView);
  }

  @FieldResolver(() => [StorefrontTierStanding])
  async tierStandings(@Root() member: Reading) {
    const standings = shownStandings(await member.part(memberStandings), member.configuration);
    return standings.map((standing) => ({
      tierSet: tierSetView(standing.set, member),
      tier: standing.tier && tierView(standing.tier, member),
      progress: progressView(standing, member, tierView),
    }));
  }
}

function tierSetView({ id, names, isPrimary, tiers }: TierSetInForce, context: TierViewContext) {
  return {
    id: encodeId("tst", id),
    name: setName(names, context),
    primary: isPrimary,
    tiers: tiers.map((tier) => tierView(tier, context)),
  };
}

interface Reading extends MemberReading {}
