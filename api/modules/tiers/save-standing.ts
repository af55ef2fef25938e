import { uuidv7 } from "uuidv7";
import type { Work } from "../../work/work.ts";
import type { StandingUntil } from "./due-reviews.ts";
import type { TierChange } from "./review-tier.ts";
import { highestOf } from "./tier-set.ts";
import type { TierSetInForce } from "./tiers-part.ts";

export type TierChangeReason =
  | "ENROLLED"
  | "REACHED"
  | "NOT_KEPT"
  | "POLICY"
  | "GRANTED"
  | "GRANT_REVOKED"
  | "GRANT_ENDED"
  | "RETURNED";

/** A change of the tier that counts, to be kept for ever. */
export interface ToldTierChange extends TierChange {
  readonly at: Date;
  readonly reason: TierChangeReason;
  readonly purchaseId?: string | null;
}

export interface NewStanding extends StandingUntil {
  readonly memberId: string;
  readonly set: TierSetInForce;
  readonly changes: readonly ToldTierChange[];
}

const SAVE = /* sql */ `
  with saved as (
    insert into tier_standings (member_id, tier_set_id, program_id, tier_id, valid_until_day, grace_until_day,
      set_version, next_review_at, grants, granted_tier_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    on conflict (member_id, tier_set_id) do update set tier_id = excluded.tier_id,
      valid_until_day = excluded.valid_until_day, grace_until_day = excluded.grace_until_day,
      set_version = excluded.set_version, next_review_at = excluded.next_review_at, grants = excluded.grants,
      granted_tier_id = excluded.granted_tier_id
  )
  insert into tier_changes (member_id, id, tier_set_id, from_tier_id, to_tier_id, effective_at, recorded_at,
    reason, purchase_id)
  select $1, id, $2, "fromTierId", "toTierId", at, $11, reason, "purchaseId"
  from jsonb_to_recordset($12) as c (id uuid, "fromTierId" uuid, "toTierId" uuid, at timestamptz, reason text,
    "purchaseId" uuid)
`;

/** Keeps where a member stands from now on, and tells how the tier that counts changed on the way. */
export function saveStanding(work: Work, saved: NewStanding): void {
  const { memberId, set, standing, nextReviewAt, changes } = saved;
  const { earnedTierId, validUntilDay, graceUntilDay, grants } = standing;
  const counting = highestOf(set, [earnedTierId, ...grants.map(({ tierId }) => tierId)]);
  work.send(SAVE, [
    ...[memberId, set.id, work.programId, earnedTierId, validUntilDay, graceUntilDay],
    ...[set.version, nextReviewAt, JSON.stringify(grants)],
    counting && counting.id !== earnedTierId ? counting.id : null,
    work.now,
    JSON.stringify(changes.map((change) => ({ ...change, id: uuidv7() }))),
  ]);
  for (const { fromTierId, toTierId, reason, purchaseId = null } of changes) {
    const payload = { fromTierId, toTierId, reason, purchaseId };
    work.tell({ type: "tier.changed", memberId, payload });
  }
}
