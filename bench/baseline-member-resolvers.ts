import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  StorefrontEntryConnection,
  StorefrontExpiringPoints,
  StorefrontMemberActivityArgs,
  StorefrontWallet,
  StorefrontWalletExpiringArgs,
} from "../api/generated/storefront/ledger.ts";
import { StorefrontMember } from "../api/generated/storefront/members.ts";
import { encodeId } from "../api/values/id.ts";
import { describedEntry } from "../api/modules/ledger/member-entries.ts";
import { expiryHorizon } from "../api/modules/ledger/member-wallet.ts";
import { dueSteps } from "../api/modules/ledger/settling/due-steps.ts";
import { retentionWindow, tierWindow } from "../api/modules/tiers/standing/tier-window.ts";
import { tierProgress } from "../api/modules/tiers/standing/tier-progress.ts";
import { effectiveTier } from "../api/modules/tiers/tier-set.ts";
import { dayOf, startOf } from "../api/values/calendar.ts";
import { Entry, Member } from "./baseline-entities.ts";
import type { Lot } from "./baseline-entities.ts";
import type { BaselineContext } from "./baseline-loaders.ts";
import { firstPage } from "./baseline-page.ts";
import { shownTier } from "./baseline-program-resolvers.ts";

// A class named at a parameter would make type-graphql copy the entity.
interface Row extends Member {}

@Resolver(() => StorefrontMember)
export class MemberResolvers {
  @Query(() => StorefrontMember, { nullable: true })
  me(@Ctx() { em, memberId }: BaselineContext) {
    return em.findOne(Member, { id: memberId });
  }

  @FieldResolver()
  id(@Root() member: Row) {
    return encodeId("mem", member.id);
  }

  @FieldResolver()
  async displayName(@Root() member: Row, @Ctx() { loaders }: BaselineContext) {
    return (await loaders.profile.load(member.id))!.displayName;
  }

  @FieldResolver()
  wallet(@Root() member: Row, @Ctx() context: BaselineContext) {
    return walletOf(member.id, context);
  }

  @FieldResolver()
  async tier(@Root() member: Row, @Ctx() context: BaselineContext) {
    const { tier, format } = await standingOf(member, context);
    return tier && shownTier(tier, format);
  }

  @FieldResolver()
  async tierProgress(@Root() member: Row, @Ctx() context: BaselineContext) {
    const { set, standing, day, enrolledDay, format, timeZone } = await standingOf(member, context);
    const days = await context.loaders.tierDays.load(member.id);
    const sumIn = (window: { fromDay: string | null; untilDay: string | null }) =>
      days
        .filter((it) => !window.fromDay || it.day >= window.fromDay)
        .filter((it) => !window.untilDay || it.day < window.untilDay)
        .reduce((sum, { spendMinor }) => sum + spendMinor, 0);
    const kept = retentionWindow(set, { standing, day, enrolledDay });
    const progress = tierProgress(
      set,
      { standing, day, enrolledDay },
      {
        current: sumIn(tierWindow(set.policy.window, day, enrolledDay)),
        retained: kept ? sumIn(kept) : undefined,
      },
    );
    const { metric, current, required, remaining, nextTier, retention } = progress;
    return {
      metric,
      current: String(current),
      required: required === null ? null : String(required),
      remaining: remaining === null ? null : String(remaining),
      nextTier: nextTier && shownTier(nextTier, format),
      retention: retention?.untilDay
        ? {
            current: String(retention.current),
            required: String(retention.required),
            remaining: String(Math.max(0, retention.required - retention.current)),
            until: startOf(retention.untilDay, timeZone),
          }
        : null,
    };
  }

  @FieldResolver(() => StorefrontEntryConnection)
  async activity(
    @Root() member: Row,
    @Args(() => StorefrontMemberActivityArgs) args: StorefrontMemberActivityArgs,
    @Ctx() { em, loaders, now, locale }: BaselineContext,
  ) {
    const size = args.first ?? 20;
    const entries = await em.find(
      Entry,
      { memberId: member.id, kind: ["EARN", "EXPIRE", "ADJUST"] },
      { orderBy: { sequence: "desc" }, limit: size + 1 },
    );
    const lots = await loaders.openLots.load(member.id);
    const isPending = ({ entrySequence, pending, availableAt }: Lot, sequence: number) =>
      entrySequence === sequence && pending > 0 && availableAt > now;
    return firstPage(entries, size, {
      cursor: ({ sequence }) => [sequence],
      node: (entry) =>
        describedEntry(
          {
            ...(entry as object),
            hash: Buffer.alloc(0),
            isPending: lots.some((lot) => isPending(lot, entry.sequence)),
          } as never,
          { locale },
        ),
    });
  }
}

@Resolver(() => StorefrontWallet)
export class WalletResolvers {
  @FieldResolver(() => [StorefrontExpiringPoints])
  expiring(
    @Root() wallet: Awaited<ReturnType<typeof walletOf>>,
    @Args(() => StorefrontWalletExpiringArgs) { within }: StorefrontWalletExpiringArgs,
    @Ctx() { now }: BaselineContext,
  ) {
    const until = expiryHorizon(now, within ?? "P30D");
    const sums = new Map<number, number>();
    for (const { expiresAt, available } of wallet.lots) {
      if (!expiresAt || expiresAt <= now || expiresAt > until || available === 0) continue;
      const at = expiresAt.getTime();
      sums.set(at, (sums.get(at) ?? 0) + available);
    }
    return [...sums]
      .sort(([a], [b]) => a - b)
      .map(([at, points]) => ({ points, at: new Date(at) }));
  }
}

/** A wallet as it is now: what was due and is not posted yet is worked out. */
export async function walletOf(memberId: string, { loaders, now }: BaselineContext) {
  const [wallet, lots] = await Promise.all([
    loaders.wallet.load(memberId),
    loaders.openLots.load(memberId),
  ]);
  const { pending, available, held, debt } = wallet!;
  const settled = dueSteps({ pending, available, held, debt }, lots as never, now);
  const left = (lot: Lot) => settled.available.get(lot.id) ?? lot.available;
  return {
    ...settled.balances,
    lots: lots.map((lot) => ({ expiresAt: lot.expiresAt, available: left(lot) })),
  };
}

/** Where a member stands. */
export async function standingOf(member: Row, { loaders, now, locale }: BaselineContext) {
  const [set, row, program] = await Promise.all([
    loaders.tierSet.load(member.programId),
    loaders.standing.load(member.id),
    loaders.program.load(member.programId),
  ]);
  const { timeZone, currencyCode } = program!;
  const day = dayOf(now, timeZone);
  const standing = {
    earnedTierId: row?.tierId ?? null,
    validUntilDay: row?.validUntilDay ?? null,
    graceUntilDay: row?.graceUntilDay ?? null,
    grants: [],
  };
  return {
    set,
    standing,
    day,
    timeZone,
    format: { locale, currencyCode },
    enrolledDay: dayOf(member.enrolledAt, timeZone),
    tier: effectiveTier(set, standing, day),
  };
}
