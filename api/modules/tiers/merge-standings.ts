import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import type { MemberStanding } from "./member-standing.ts";
import { replayedStanding } from "./replay/replayed-standing.ts";
import { readStandings } from "./settle-standings.ts";
import { nextReview } from "./standing/due-reviews.ts";
import { reviewTier } from "./standing/review-tier.ts";
import { saveStandings } from "./standing/save-standings.ts";
import type { NewStanding } from "./standing/save-standings.ts";
import type { KeptContribution } from "./tier-contribution.ts";
import { effectiveTier, tierById } from "./tier-set.ts";
import type { TierSet, TierStanding } from "./tier-set.ts";
import { tierSetWithId } from "./tiers-snapshot.ts";

const COPY_GRANTS = /* sql */ `
  insert into tier_grants (member_id, id, tier_set_id, tier_id, until_day, reason, granted_at, granted_by)
  select $2, id, tier_set_id, tier_id, until_day, reason, granted_at, granted_by from tier_grants
  where member_id = $1 and revoked_at is null
  on conflict (member_id, id) do update set revoked_at = null, revoked_by = null
`;

/** Whose standing is joined with whose. */
export interface MergedStandings {
  readonly memberId: string;
  readonly fromMemberId: string;
  /** The member's standings before anything was pooled, in every tier set in force. */
  readonly before: readonly MemberStanding[];
}

/**
 * Gives a member, in every tier set, the best of its own tier and that of an account merged into it, each to its end,
 * and moves it up at once if what both have bought together reaches more. What counts for tiers must be pooled already.
 */
export async function mergeStandings(work: Work, merged: MergedStandings): Promise<void> {
  const { memberId, fromMemberId, before } = merged;
  if (before.length === 0) return;
  const [pooled, others] = await Promise.all([
    readStandings(work, memberId),
    readStandings(work, fromMemberId),
  ]);
  await work.rows(COPY_GRANTS, [fromMemberId, memberId]);
  const ofSet = (standings: readonly MemberStanding[], { set }: MemberStanding) =>
    standings.find((standing) => standing.set.id === set.id)!;
  const joined = pooled.map((standing) =>
    joinedStanding(work, standing, {
      was: ofSet(before, standing),
      other: ofSet(others, standing),
    }),
  );
  saveStandings(work, memberId, joined);
}

function joinedStanding(
  work: Work,
  { set, day, enrolledDay, figures, current }: MemberStanding,
  { was, other }: { was: MemberStanding; other: MemberStanding },
): NewStanding {
  const best = bestOf(set, was.standing, other.standing);
  const { standing } = reviewTier(set, best, { metric: current, day, enrolledDay });
  const { timeZone } = work.configuration.part(programSnapshot);
  const fromTierId = was.tier?.id ?? null;
  const toTierId = effectiveTier(set, standing, day)?.id ?? null;
  const change = { fromTierId, toTierId, at: work.now, reason: "MERGED" as const };
  return {
    ...{ set, standing, nextReviewAt: nextReview(set, standing, { day, figures, timeZone }) },
    changes: fromTierId === toTierId ? [] : [change],
  };
}

/** The higher earned tier, of two alike the one that lasts longer, and the grants of both. */
function bestOf(set: TierSet, one: TierStanding, other: TierStanding): TierStanding {
  const level = ({ earnedTierId }: TierStanding) => tierById(set, earnedTierId)?.level ?? -1;
  const isOther =
    level(other) > level(one) || (level(other) === level(one) && lastsLonger(other, one));
  const known = new Set(one.grants.map(({ id }) => id));
  const grants = [...one.grants, ...other.grants.filter(({ id }) => !known.has(id))];
  return { ...(isOther ? other : one), grants };
}

function lastsLonger(one: TierStanding, other: TierStanding): boolean {
  const end = ({ graceUntilDay, validUntilDay }: TierStanding) =>
    graceUntilDay ?? validUntilDay ?? "9999-12-31";
  return end(one) > end(other);
}

const END_GRANTS = /* sql */ `
  update tier_grants g set revoked_at = $3, revoked_by = ''
  where g.member_id = $1 and g.revoked_at is null
    and exists (select from tier_grants o where o.member_id = $2 and o.id = g.id)
`;

/** Whose standing no longer goes by whose purchases and grants. */
export interface UnmergedStandings {
  readonly memberId: string;
  /** An account whose grants count no more; null for none. */
  readonly fromMemberId: string | null;
  readonly enrolledAt: Date;
  /** In every tier set in force. */
  readonly before: readonly MemberStanding[];
  /** What is kept of the member's own purchases. */
  readonly contributions: readonly KeptContribution[];
}

/** Puts a member where its own purchases and grants alone would have brought it. */
export async function unmergeStandings(work: Work, separated: UnmergedStandings): Promise<void> {
  const { memberId, fromMemberId, enrolledAt, before, contributions } = separated;
  if (before.length === 0) return;
  const ended = fromMemberId ? await endGrants(work, { memberId, fromMemberId }) : new Set();
  const replayed = before.map(({ set, standing, tier, day }): NewStanding => {
    const grants = standing.grants.filter(({ id }) => !ended.has(id));
    const history = tierSetWithId(work.configuration, set.id)!;
    const until = replayedStanding(work, { history, enrolledAt, contributions, grants });
    const fromTierId = tier?.id ?? null;
    const toTierId = effectiveTier(set, until.standing, day)?.id ?? null;
    const change = { fromTierId, toTierId, at: work.now, reason: "UNMERGED" as const };
    return { set, ...until, changes: fromTierId === toTierId ? [] : [change] };
  });
  saveStandings(work, memberId, replayed);
}

async function endGrants(
  work: Work,
  { memberId, fromMemberId }: { memberId: string; fromMemberId: string },
): Promise<ReadonlySet<string | undefined>> {
  const theirs = await work.rows<{ id: string }>(
    /* sql */ `select id from tier_grants where member_id = $1`,
    [fromMemberId],
  );
  await work.rows(END_GRANTS, [memberId, fromMemberId, work.now]);
  return new Set(theirs.map(({ id }) => id));
}
