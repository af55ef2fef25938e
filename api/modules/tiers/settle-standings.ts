import { sql } from "../../database/sql.ts";
import type { ReadLane } from "../../database/read-lane.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { dayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import type { Work } from "../../writes/work.ts";
import { readPart } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import {
  isStandingDue,
  memberStanding,
  memberStandings,
  ofPrimary,
  plainStanding,
  standingOf,
} from "./member-standing.ts";
import type { MemberStanding } from "./member-standing.ts";
import { saveStandings } from "./standing/save-standings.ts";
import { TIER_DAY_COLUMNS } from "./standing/standing-rows.ts";
import type { StoredStanding, TierDay } from "./standing/standing-rows.ts";
import { effectiveTier, tierById } from "./tier-set.ts";
import type { Tier } from "./tier-set.ts";
import { inForceAt, primaryTierSet, tiersSnapshot } from "./tiers-snapshot.ts";

/**
 * Posts a member's due reviews, each at its own instant, and returns its standings in every tier
 * set in force. The write must have opened the member's wallet.
 */
export async function settleStandings(
  work: Work,
  memberId: string,
): Promise<readonly MemberStanding[]> {
  return (await postDueReviews(work, memberId)).standings;
}

/**
 * Does the same, and returns the standing in the primary set; null when the program has no tiers.
 */
export async function settlePrimaryStanding(
  work: Work,
  memberId: string,
): Promise<MemberStanding | null> {
  return ofPrimary(await settleStandings(work, memberId));
}

/** Does the same, and says whether a review was due. */
export async function postDueReviews(work: Work, memberId: string) {
  const standings = await readStandings(work, memberId);
  const posted = standings.flatMap(({ due, ...rest }) => (due ? { ...rest, changes: due } : []));
  saveStandings(work, memberId, posted);
  const settled = standings.map((standing) =>
    standing.due ? { ...standing, due: null } : standing,
  );
  return { standings: settled, isPosted: posted.length > 0 };
}

/** Reads a member's standings in a write; nothing is posted. */
export async function readStandings(
  { rows, now, configuration }: Work,
  memberId: string,
): Promise<readonly MemberStanding[]> {
  const ask = { memberId, now, configuration, args: {} };
  const [first, second] = configuration.part(tiersSnapshot);
  if (!first?.isPrimary || second) {
    return readPart(rows, memberStandings, ask);
  }
  // Most programs have one set, and one is read faster alone.
  const standing = await readPart(rows, memberStanding, ask);
  return standing ? [standing] : [];
}

/** A member of a list, with its standing as it is stored. */
export interface ListedStanding extends StoredStanding {
  readonly memberId: string;
  readonly enrolledAt: Date;
}

/**
 * The columns of `tier_standings s` that a list selects for it, next to `memberId` and
 * `enrolledAt`.
 */
export const STANDING_COLUMNS = /* sql */ `
  s.tier_id as "tierId", s.valid_until_day as "validUntilDay", s.grace_until_day as "graceUntilDay",
  s.set_version as "setVersion", s.next_review_at as "nextReviewAt", s.grants
`;

const READ_DAYS = sql.read<TierDay & { memberId: string }>("read the tier days of members")`
  select member_id as "memberId", ${TIER_DAY_COLUMNS}
  from tier_days where member_id = any (${"memberIds"}::uuid[])
`;

/**
 * The tiers of the primary set that count for many members at `now`, by the member's id. Reviews
 * that were due and are not posted are worked out, with one statement for all of them, or none when
 * nothing was due.
 */
export async function settledTiers(
  { lane, configuration, now }: { lane: ReadLane; configuration: ConfigurationSnapshot; now: Date },
  members: readonly ListedStanding[],
): Promise<Map<string, Tier | null>> {
  const history = primaryTierSet(configuration);
  const set = history && inForceAt(history, now);
  if (!set) return new Map();
  const today = dayOf(now, configuration.part(programSnapshot).timeZone);
  const due = members.filter((member) => isStandingDue(member, { version: set.version, now }));
  const memberIds = due.map(({ memberId }) => memberId);
  const days = due.length ? await lane.rows(READ_DAYS, { memberIds }) : [];
  const daysOf = Map.groupBy(days, ({ memberId }) => memberId);
  const settled = new Map(
    due.map(({ memberId, enrolledAt, ...stored }) => {
      const facts = { days: daysOf.get(memberId) ?? [], enrolledAt, now, configuration, history };
      return [memberId, standingOf(stored, facts)?.tier ?? null];
    }),
  );
  for (const member of members) {
    if (settled.has(member.memberId)) continue;
    settled.set(member.memberId, effectiveTier(set, plainStanding(member), today));
  }
  return settled;
}

const READ_HELD = sql.read<StoredStanding & { memberId: string }>("read the standings of members")`
  select s.member_id as "memberId", ${sql.raw(STANDING_COLUMNS)}
  from tier_standings s
  where s.member_id = any (${"memberIds"}::uuid[]) and s.tier_set_id = ${"setId"}
`;

/**
 * The tiers of the primary set that many members hold until a day, by the member's id: granted
 * ones, and earned ones that are reviewed then. What is earned day by day, and what everybody has,
 * is left out.
 */
export async function heldTiers(
  { lane, configuration, now }: { lane: ReadLane; configuration: ConfigurationSnapshot; now: Date },
  memberIds: readonly string[],
): Promise<Map<string, { readonly tier: Tier; readonly untilDay: Day | null }>> {
  const history = primaryTierSet(configuration);
  const set = history && inForceAt(history, now);
  if (!set) return new Map();
  const today = dayOf(now, configuration.part(programSnapshot).timeZone);
  const standings = await lane.rows(READ_HELD, { memberIds, setId: set.id });
  const held = standings.flatMap((stored): [string, { tier: Tier; untilDay: Day | null }][] => {
    const { earnedTierId, validUntilDay, grants } = plainStanding(stored);
    const earned = { tierId: earnedTierId, untilDay: validUntilDay };
    const all = [...grants, ...(validUntilDay ? [earned] : [])].flatMap(({ tierId, untilDay }) => {
      const tier = tierById(set, tierId);
      const isHeld = tier && tier.threshold !== 0 && (untilDay === null || untilDay > today);
      return isHeld ? [{ tier, untilDay }] : [];
    });
    const [highest] = all.sort((a, b) => b.tier.level - a.tier.level);
    return highest ? [[stored.memberId, highest]] : [];
  });
  return new Map(held);
}
