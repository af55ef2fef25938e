import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { highestOf } from "../tier-set.ts";
import type { TierChange } from "../tier-set.ts";
import type { TierSetInForce } from "../tiers-snapshot.ts";
import type { StandingUntil } from "./due-reviews.ts";

/** Why the tier that counts changed. */
export type TierChangeReason =
  | "ENROLLED"
  | "REACHED"
  | "NOT_KEPT"
  | "POLICY"
  | "GRANTED"
  | "GRANT_REVOKED"
  | "GRANT_ENDED"
  | "RETURNED"
  | "MERGED"
  | "UNMERGED";

/** A change of the tier that counts; it stays in the member's history. */
export interface TierChangeEvent extends TierChange {
  readonly at: Date;
  readonly reason: TierChangeReason;
  readonly purchaseId?: string | null;
}

/** A standing to be saved, with the changes of tier that led to it. */
export interface NewStanding extends StandingUntil {
  readonly set: TierSetInForce;
  readonly changes: readonly TierChangeEvent[];
}

const SAVE_STANDINGS = sql.write("save a member's tier standings and changes")`
  with saved as (
    insert into tier_standings (member_id, tier_set_id, program_id, tier_id, valid_until_day,
      grace_until_day, set_version, next_review_at, grants, granted_tier_id)
    select "memberId", "setId", "programId", "tierId", "validUntilDay", "graceUntilDay", version,
      "nextReviewAt", grants, "grantedTierId"
    from jsonb_to_recordset(${"standings"}) as s ("memberId" uuid, "setId" uuid, "programId" uuid,
      "tierId" uuid, "validUntilDay" date, "graceUntilDay" date, version int,
      "nextReviewAt" timestamptz, grants jsonb, "grantedTierId" uuid)
    on conflict (member_id, tier_set_id) do update set tier_id = excluded.tier_id,
      valid_until_day = excluded.valid_until_day, grace_until_day = excluded.grace_until_day,
      set_version = excluded.set_version, next_review_at = excluded.next_review_at,
      grants = excluded.grants, granted_tier_id = excluded.granted_tier_id
  )
  insert into tier_changes (member_id, id, tier_set_id, from_tier_id, to_tier_id, effective_at,
    recorded_at, reason, purchase_id)
  select "memberId", id, "setId", "fromTierId", "toTierId", at, "recordedAt", reason, "purchaseId"
  from jsonb_to_recordset(${"changes"}) as c ("memberId" uuid, id uuid, "setId" uuid,
    "fromTierId" uuid, "toTierId" uuid, at timestamptz, "recordedAt" timestamptz, reason text,
    "purchaseId" uuid)
`;

/**
 * Saves a member's standings from now on, in as many sets as given, and emits an event for each
 * change of the tier that counts.
 */
export function saveStandings(work: Work, memberId: string, saved: readonly NewStanding[]): void {
  if (saved.length === 0) return;
  const { programId, now: recordedAt } = work;
  const changes = saved.flatMap((standing) =>
    standing.changes.map((change) => ({
      ...change,
      memberId,
      id: uuidv7(),
      setId: standing.set.id,
      recordedAt,
    })),
  );
  const standings = saved.map((standing) => ({ memberId, programId, ...standingRow(standing) }));
  work.sendLists(SAVE_STANDINGS, { standings, changes });
  for (const { setId: tierSetId, fromTierId, toTierId, reason, purchaseId = null } of changes) {
    const payload = { tierSetId, fromTierId, toTierId, reason, purchaseId };
    work.emit({ type: "tier.changed", memberId, payload });
  }
}

function standingRow({ set, standing, nextReviewAt }: NewStanding) {
  const { earnedTierId, validUntilDay, graceUntilDay, grants } = standing;
  const counting = highestOf(set, [earnedTierId, ...grants.map(({ tierId }) => tierId)]);
  return {
    setId: set.id,
    version: set.version,
    tierId: earnedTierId,
    validUntilDay,
    graceUntilDay,
    nextReviewAt,
    grants,
    grantedTierId: counting && counting.id !== earnedTierId ? counting.id : null,
  };
}
