import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import type { MemberStanding } from "./member-standing.ts";
import { replayedStanding } from "./replay/replayed-standing.ts";
import { readStandings } from "./settle-standings.ts";
import { nextReview } from "./standing/due-reviews.ts";
import { reviewTier } from "./standing/review-tier.ts";
import { saveStandings } from "./standing/save-standings.ts";
import type { NewStanding } from "./standing/save-standings.ts";
import type { KeptContribution } from "./tier-metrics.ts";
import { effectiveTier, tierById } from "./tier-set.ts";
import type { TierSet, TierStanding } from "./tier-set.ts";
import { tierSetWithId } from "./tiers-snapshot.ts";

const COPY_GRANTS = sql.write("copy the tier grants of a merged account")`
  insert into tier_grants
    (member_id, id, tier_set_id, tier_id, until_day, reason, granted_at, granted_by)
  select ${"memberId"}, id, tier_set_id, tier_id, until_day, reason, granted_at, granted_by
  from tier_grants where member_id = ${"fromMemberId"} and revoked_at is null
  on conflict (member_id, id) do update set revoked_at = null, revoked_by = null
`;

/** Two accounts whose standings are joined. */
export interface MergedStandings {
  readonly memberId: string;
  readonly fromMemberId: string;
  /** The member's standings before anything was pooled, in every tier set in force. */
  readonly before: readonly MemberStanding[];
}

/**
 * Gives a member, in every tier set, the better of its own tier and that of an account merged into
 * it, each to its end, and moves it up at once if the purchases of both together reach more. The
 * tier days must be pooled already.
 */
export async function mergeStandings(work: Work, merged: MergedStandings): Promise<void> {
  const { memberId, fromMemberId, before } = merged;
  if (before.length === 0) return;
  const [pooled, others] = await Promise.all([
    readStandings(work, memberId),
    readStandings(work, fromMemberId),
  ]);
  await work.rows(COPY_GRANTS, { fromMemberId, memberId });
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
    set,
    standing,
    nextReviewAt: nextReview(set, standing, { day, figures, timeZone }),
    changes: fromTierId === toTierId ? [] : [change],
  };
}

/** The higher earned tier, of two alike the one that lasts longer, and the grants of both. */
function bestOf(set: TierSet, one: TierStanding, other: TierStanding): TierStanding {
  const level = ({ earnedTierId }: TierStanding) => tierById(set, earnedTierId)?.level ?? -1;
  const isOther =
    level(other) > level(one) || (level(other) === level(one) && lastsLonger(other, one));
  const own = new Set(one.grants.map(({ id }) => id));
  const grants = [...one.grants, ...other.grants.filter(({ id }) => !own.has(id))];
  return { ...(isOther ? other : one), grants };
}

function lastsLonger(one: TierStanding, other: TierStanding): boolean {
  const end = ({ graceUntilDay, validUntilDay }: TierStanding) =>
    graceUntilDay ?? validUntilDay ?? "9999-12-31";
  return end(one) > end(other);
}

const READ_GRANTS = sql.read<{ id: string }>("read the ids of a member's tier grants")`
  select id from tier_grants where member_id = ${"memberId"}
`;

const END_COPIED_GRANTS = sql.write("end the tier grants copied from an account")`
  update tier_grants g set revoked_at = ${"now"}, revoked_by = ''
  where g.member_id = ${"memberId"} and g.revoked_at is null
    and exists (select from tier_grants o where o.member_id = ${"fromMemberId"} and o.id = g.id)
`;

/** A member whose standing no longer counts another account's purchases and grants. */
export interface UnmergedStandings {
  readonly memberId: string;
  /** The account whose grants count no more; null for none. */
  readonly fromMemberId: string | null;
  readonly enrolledAt: Date;
  /** In every tier set in force. */
  readonly before: readonly MemberStanding[];
  /** What is kept of the member's own purchases. */
  readonly contributions: readonly KeptContribution[];
}

/** Gives a member the standings that its own purchases and grants alone would have led to. */
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
  const grants = await work.rows(READ_GRANTS, { memberId: fromMemberId });
  await work.rows(END_COPIED_GRANTS, { memberId, fromMemberId, now: work.now });
  return new Set(grants.map(({ id }) => id));
}
