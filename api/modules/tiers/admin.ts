import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  AdminMember,
  AdminProgram,
  AdminTier,
  AdminTierSet,
  AdminTierSetHistoryArgs,
  AdminTierSetVersionConnection,
} from "../../generated/admin.ts";
import { connectionOf, numberPlace, pageOf } from "../../graphql/connection.ts";
import type { Context } from "../../graphql/context.ts";
import { decodeId, encodeId } from "../../graphql/id.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { programPart } from "../programs/program.ts";
import { describedTier, metricText } from "./described-tier.ts";
import type { Telling } from "./described-tier.ts";
import { memberTier } from "./member-tier.ts";
import type { TierSetVersion } from "./stored-tier-set.ts";
import { tierCounts } from "./tier-counts.ts";
import type { Tier, TierMetric } from "./tier-set.ts";
import { tierSetChanges } from "./tier-set-changes.ts";
import { tierSetAt, tiersPart } from "./tiers-part.ts";

@Resolver(() => AdminProgram)
export class TierSetOfProgram {
  @FieldResolver()
  tierSet(@Ctx() context: Context) {
    const history = context.catalog.part(tiersPart);
    const live = tierSetAt(context.catalog, context.now);
    const shown = live ?? history?.versions[0];
    if (!history || !shown) return null;

    const { policy } = shown;
    const draft = history.versions.find(({ status }) => status === "DRAFT");
    return {
      id: encodeId("tst", history.id),
      version: shown.version,
      status: live ? "PUBLISHED" : "DRAFT",
      policy: { ...policy, window: { kind: policy.window.kind, days: policy.window.days ?? null } },
      tiers: shown.tiers.map((tier) => tierForStaff(tier, policy.metric, context)),
      draft: draft && {
        version: draft.version,
        savedAt: draft.savedAt,
        savedBy: { name: draft.savedBy },
      },
    };
  }
}

@Resolver(() => AdminTierSet)
export class HistoryOfTierSet {
  @FieldResolver(() => AdminTierSetVersionConnection)
  history(
    @Args(() => AdminTierSetHistoryArgs) args: AdminTierSetHistoryArgs,
    @Ctx() { catalog, locale }: Context,
  ) {
    const page = pageOf(args, numberPlace);
    const { currencyCode } = catalog.part(programPart);
    const versions = catalog.part(tiersPart)?.versions ?? [];
    const published = versions.filter(({ status }) => status === "PUBLISHED");
    const rows = published
      .map((version, at) => ({ version, before: published[at + 1] ?? null }))
      .filter(({ version }) => page.from === null || version.version < page.from)
      .slice(0, page.limit);
    return connectionOf(rows, page, {
      cursor: ({ version }) => [version.version],
      node: ({ version, before }) => ({
        ...publication(version),
        // Told when asked for: a list of versions is cheap, what changed in each is not.
        get changes() {
          return tierSetChanges(before, version, { locale, currencyCode });
        },
      }),
    });
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
}

function tierOfMember(tier: Tier | null, telling: Telling) {
  const metric = tierSetAt(telling.catalog, telling.now)?.policy.metric;
  return tier && metric ? tierForStaff(tier, metric, telling) : null;
}

/** A tier with what only staff sees, in the words of the version it stands in. */
function tierForStaff(tier: Tier, metric: TierMetric, telling: Telling) {
  const { threshold, invitationOnly, multiplier, names } = tier;
  return {
    ...describedTier(tier, telling),
    ...{ invitationOnly, multiplier },
    threshold:
      threshold === null ? null : { metric, value: metricText(threshold, metric, telling.catalog) },
    translations: telling.catalog
      .part(programPart)
      .locales.flatMap((locale) => (names[locale] ? [{ locale, name: names[locale] }] : [])),
  };
}

function publication({ version, publishedAt, publishedBy }: TierSetVersion) {
  return { version, publishedAt, publishedBy: { name: publishedBy ?? "" } };
}

interface Reading extends MemberReading {}
