import { sql } from "../../../database/sql.ts";
import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import type { Work } from "../../../writes/work.ts";
import { currentMemberOf } from "../../members/merged-members.ts";
import type { CouponPlace } from "../find-coupon.ts";
import { lockCards } from "./lock-cards.ts";

/** A use, and where its coupon is stored. */
export interface PlacedUse extends CouponPlace {
  readonly id: string;
}

interface Ended {
  readonly couponId: string;
  readonly ownerId: string;
}

const ENDED = sql`
  u.member_id, u.coupon_id, u.amount_minor - u.refunded_minor as left_minor, u.is_part
`;

// A coupon whose end has passed stays ACTIVE here: the clock alone makes it expired.
const GIVE_BACK_ENDED = sql`
  returned as (
    select member_id, coupon_id, coalesce(sum(left_minor) filter (where is_part), 0) as part
    from ended group by member_id, coupon_id
  )
  update coupons c set
    remaining_minor = c.remaining_minor + r.part,
    status = case when c.status = 'USED' then 'ACTIVE' else c.status end
  from returned r where c.member_id = r.member_id and c.id = r.coupon_id
  returning c.id as "couponId", (${currentMemberOf(sql.raw("c.member_id"))}) as "ownerId"
`;

const END_USES = sql.write<Ended>("end uses of coupons and give them back")`
  with ended as (
    update coupon_uses u set status = ${"status"}, ended_at = ${"now"}
    from unnest(${"memberIds"}::uuid[], ${"useIds"}::uuid[]) as given (member_id, id)
    where u.member_id = given.member_id and u.id = given.id and u.ended_at is null
      and (u.status = 'OPEN' or ${"status"} <> 'RELEASED')
    returning ${ENDED}
  ), ${GIVE_BACK_ENDED}
`;

const END_HELD_USES = sql.write<Ended>("end uses of coupons whose hold has ended")`
  with ended as (
    update coupon_uses u set status = 'RELEASED', ended_at = u.held_until
    from unnest(${"memberIds"}::uuid[], ${"couponIds"}::uuid[]) as given (member_id, coupon_id)
    where u.member_id = given.member_id and u.coupon_id = given.coupon_id
      and u.status = 'OPEN' and u.held_until <= ${"now"}
    returning ${ENDED}
  ), ${GIVE_BACK_ENDED}
`;

/**
 * Ends uses, and gives them back to their coupons with the old end. Only open ones can be released:
 * the others are a purchase's.
 * @throws RetryableConflict when one of them was ended or recorded concurrently.
 */
export async function endUses(
  work: Work,
  uses: readonly PlacedUse[],
  status: "RELEASED" | "RESTORED",
): Promise<void> {
  const memberIds = uses.map(({ memberId }) => memberId);
  const useIds = uses.map(({ id }) => id);
  await lockCards(work, uses);
  const coupons = await work.rows(END_USES, { memberIds, useIds, status, now: work.now });
  if (coupons.length < new Set(uses.map(({ couponId }) => couponId)).size) {
    throw new RetryableConflict("A use of a coupon was ended or recorded concurrently.");
  }
  emitReleased(work, coupons);
}

/**
 * Ends the uses of coupons whose hold has ended, as of that instant, and gives them back. Call it
 * under what locks the coupons, before they are read.
 */
export async function endHeldUses(work: Work, places: readonly CouponPlace[]): Promise<void> {
  if (places.length === 0) return;
  const memberIds = places.map(({ memberId }) => memberId);
  const couponIds = places.map(({ couponId }) => couponId);
  emitReleased(work, await work.rows(END_HELD_USES, { memberIds, couponIds, now: work.now }));
}

function emitReleased(work: Work, coupons: readonly Ended[]): void {
  for (const { couponId, ownerId } of coupons) {
    work.emit({ type: "coupon.released", memberId: ownerId, payload: { couponId } });
  }
}
