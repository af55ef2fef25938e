import { dayOf } from "../../values/calendar.ts";
import type { ReadLane } from "../../database/read-lane.ts";
import { sql } from "../../database/sql.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { programSnapshot } from "../programs/program.ts";
import { isStandingDue, plainStanding, standingOf } from "./member-standing.ts";
import { TIER_DAY_COLUMNS } from "./standing/standing-rows.ts";
import type { StoredStanding, TierDay } from "./standing/standing-rows.ts";
import { effectiveTier } from "./tier-set.ts";
import type { Tier } from "./tier-set.ts";
import { inForceAt, primaryTierSet } from "./tiers-snapshot.ts";

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
