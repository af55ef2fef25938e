import { text } from "../../locales/text.ts";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AdminMember } from "../../generated/admin/members.ts";
import { AdminProgram } from "../../generated/admin/programs.ts";
import {
  AdminMemberTierAsOfArgs,
  AdminProgramTierSetsArgs,
  AdminTier,
  AdminTierSet,
  AdminTierProgress,
  AdminTierSetHistoryArgs,
  AdminTierSetVersionConnection,
  AdminTierStanding,
} from "../../generated/admin/tiers.ts";
import type { Context } from "../../graphql/context.ts";
import { badUserInput, notFound } from "../../graphql/errors.ts";
import { decodeId } from "../../values/id.ts";
import { versionHistory } from "../../versioning/history.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { memberStanding, memberStandings, shownStandings, memberTier } from "./member-standing.ts";
import { progressView } from "./standing/progress-view.ts";
import { tierCounts } from "./standing/tier-counts.ts";
import { postedTierAsOf } from "./tier-as-of.ts";
import type { Tier } from "./tier-set.ts";
import { metricOf, tierSetForStaff, tierForStaff } from "./tier-view.ts";
import type { TierViewContext } from "./tier-view.ts";
import { tierSetChanges } from "./sets/tier-set-changes.ts";
import { tierOfAnySet, primaryTierSet, tierSetWithId, tiersSnapshot } from "./tiers-snapshot.ts";

@Resolver(() => AdminProgram)
export class TierSetOfProgram {
  @FieldResolver()
  tierSet(@Ctx() context: Context) {
    const primary = primaryTierSet(context.configuration);
    return primary && tierSetForStaff(primary, context);
  }

  @FieldResolver(() => [AdminTierSet])
  tierSets(
    @Args(() => AdminProgramTierSetsArgs) { archived }: AdminProgramTierSetsArgs,
    @Ctx() context: Context,
  ) {
    const sets = context.configuration
      .part(tiersSnapshot)
      .filter((set) => archived || !set.archivedAt);
    return sets.map((set) => tierSetForStaff(set, context));
  }
}

@Resolver(() => AdminTierSet)
export class HistoryOfTierSet {
  @FieldResolver(() => AdminTierSetVersionConnection)
  history(
    @Root() { id }: { id: string },
    @Args(() => AdminTierSetHistoryArgs) args: AdminTierSetHistoryArgs,
    @Ctx() { configuration, locale }: Context,
  ) {
    const { versions } = tierSetWithId(configuration, decodeId("tst", id))!;
    const context = { locale, currencyCode: configuration.part(programSnapshot).currencyCode };
    return versionHistory(versions, args, (before, after) =>
      tierSetChanges(before, after, context),
    );
  }
}

@Resolver(() => AdminTier)
export class MembersOfTier {
  @FieldResolver()
  async memberCount(@Root() { id }: { id: string }, @Ctx() context: Context) {
    const counts = await tierCounts(context);
    return counts.get(decodeId("tier", id)!) ?? 0;
  }
}

@Resolver(() => AdminMember)
export class TierOfMemberForStaff {
  @FieldResolver()
  tier(@Root() member: Reading) {
    const tier = member.part(memberTier);
    return tier instanceof Promise
      ? tier.then((read) => tierOfMember(read, member))
      : tierOfMember(tier, member);
  }

  @FieldResolver(() => AdminTier, { nullable: true })
  async tierAsOf(
    @Root() member: Reading,
    @Args(() => AdminMemberTierAsOfArgs) { at, tierSetId }: AdminMemberTierAsOfArgs,
  ) {
    if (at > member.now) throw badUserInput(text("tiers.instantInFuture"), ["at"]);
    const { configuration } = member;
    const set =
      tierSetId == null
        ? primaryTierSet(configuration)
        : tierSetWithId(configuration, decodeId("tst", tierSetId));
    if (!set && tierSetId != null) throw notFound(text("tiers.noSuchTierSet"), ["tierSetId"]);
    if (!set) return null;
    const [posted, standings] = await Promise.all([
      member.part(postedTierAsOf, { at, setId: set.id }),
      member.part(memberStandings),
    ]);
    const standing = standings.find((it) => it.set.id === set.id);
    const last = standing?.due?.findLast((change) => change.at <= at);
    const tierId = last ? last.toTierId : posted;
    return tierOfMember(tierOfAnySet(configuration, tierId), { ...viewContextOf(member), now: at });
  }

  @FieldResolver(() => AdminTierProgress, { nullable: true })
  async tierProgress(@Root() member: Reading) {
    const standing = await member.part(memberStanding);
    return standing && progressView(standing, viewContextOf(member), tierOfMember);
  }

  @FieldResolver(() => [AdminTierStanding])
  async tierStandings(@Root() member: Reading) {
    const standings = shownStandings(await member.part(memberStandings), member.configuration);
    const context = viewContextOf(member);
    return standings.map(({ set, tier }) => ({
      tierSet: tierSetForStaff(tierSetWithId(member.configuration, set.id)!, context),
      tier: tierOfMember(tier, context),
    }));
  }
}

function viewContextOf({ configuration, locale, now }: MemberReading): TierViewContext {
  return { configuration, locale, now };
}

function tierOfMember(tier: Tier | null, context: TierViewContext) {
  return tier && tierForStaff(tier, metricOf(tier, context), context);
}

interface Reading extends MemberReading {}
