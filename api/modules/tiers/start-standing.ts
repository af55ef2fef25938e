import { uuidv7 } from "uuidv7";
import { dayOf } from "../../values/calendar.ts";
import type { Day } from "../../values/calendar.ts";
import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { nextReview } from "./standing/due-reviews.ts";
import { reviewTier } from "./standing/review-tier.ts";
import { saveStandings } from "./standing/save-standings.ts";
import type { NewStanding, TierChangeEvent } from "./standing/save-standings.ts";
import { effectiveTier, noStanding, tierById } from "./tier-set.ts";
import type { TierGrant } from "./tier-set.ts";
import { inForceOrEmptyAt, tiersSnapshot } from "./tiers-snapshot.ts";
import type { TierSetInForce } from "./tiers-snapshot.ts";

const INSERT_GRANTS = sql.write("grant new members their tiers")`
  insert into tier_grants
    (member_id, id, tier_set_id, tier_id, until_day, reason, granted_at, granted_by)
  select "memberId", id, "setId", "tierId", "untilDay", reason, "grantedAt", "grantedBy"
  from jsonb_to_recordset(${"grants"}) as g ("memberId" uuid, id uuid, "setId" uuid,
    "tierId" uuid, "untilDay" date, reason text, "grantedAt" timestamptz, "grantedBy" text)
`;

/** A tier that a new member had elsewhere. */
export interface FormerTier {
  readonly tierId: string;
  /** Exclusive; null has no end. */
  readonly untilDay: Day | null;
  /** Why, and who says so, for people. */
  readonly reason: string;
  readonly grantedBy: string;
}

export interface Start {
  readonly memberId: string;
  /** When it joined; now when left out. */
  readonly enrolledAt?: Date;
  /** It is granted; what the member reaches itself counts beside it. */
  readonly formerTier?: FormerTier | null;
}

/**
 * Gives a new member the tiers with a threshold of zero, if there are any, and a former tier.
 * @returns the id under which the former tier is granted, for the audit log; null without one.
 */
export function startStanding(
  work: Work,
  { memberId, enrolledAt, formerTier }: Start,
): string | null {
  const { timeZone } = work.configuration.part(programSnapshot);
  const day = dayOf(work.now, timeZone);
  const enrolledDay = dayOf(enrolledAt ?? work.now, timeZone);
  const started = work.configuration.part(tiersSnapshot).map((history): NewStanding => {
    const set = inForceOrEmptyAt(history, work.now);
    const { standing, change } = reviewTier(set, noStanding, { metric: 0, day, enrolledDay });
    const grants =
      formerTier && tierById(set, formerTier.tierId)
        ? [grantOf(work, { memberId, set, formerTier })]
        : [];
    const granted = { ...standing, grants };
    const nextReviewAt = nextReview(set, granted, { day, figures: [], timeZone });
    const toTierId = effectiveTier(set, granted, day)?.id ?? null;
    const isGranted = toTierId !== (change?.toTierId ?? null);
    const [fromTierId, at] = [null, work.now];
    const changes: TierChangeEvent[] = isGranted
      ? [{ fromTierId, toTierId, at, reason: "GRANTED" }]
      : change
        ? [{ ...change, at, reason: "ENROLLED" }]
        : [];
    return { set, standing: granted, nextReviewAt, changes };
  });
  saveStandings(work, memberId, started);
  return started.flatMap(({ standing }) => standing.grants)[0]?.id ?? null;
}

function grantOf(
  work: Work,
  { memberId, set, formerTier }: { memberId: string; set: TierSetInForce; formerTier: FormerTier },
): TierGrant {
  const { tierId, untilDay, reason, grantedBy } = formerTier;
  const id = uuidv7();
  const grantedAt = work.now;
  work.sendLists(INSERT_GRANTS, {
    grants: [{ memberId, id, setId: set.id, tierId, untilDay, reason, grantedAt, grantedBy }],
  });
  return { id, tierId, untilDay };
}
