import { sql } from "../../../database/sql.ts";
import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import type { Work } from "../../../writes/work.ts";
import { currentMemberOf } from "../../members/merged-members.ts";
import { lockCards } from "./lock-cards.ts";
import type { CouponPlace } from "./lock-cards.ts";

/** A use, and where its coupon is stored. */
export interface PlacedUse extends CouponPlace {
  readonly id: string;
}

interface Ended {
  readonly couponId: string;
  readonly ownerId: string;
}

// A coupon whose end has passed stays ACTIVE here: the clock alone makes it expired.
const GIVE_BACK = sql.write<Ended>("end uses of coupons and give them back")`
  with ended as (
    update coupon_uses u set status = ${"status"}, ended_at = ${"now"}
    from unnest(${"memberIds"}::uuid[], ${"useIds"}::uuid[]) as given (member_id, id)
    where u.member_id = given.member_id and u.id = given.id and u.ended_at is null
      and (u.status = 'OPEN' or ${"status"} <> 'RELEASED')
    returning u.member_id, u.coupon_id, u.amount_minor - u.refunded_minor as left_minor,
      u.is_part
  ), returned as (
    select member_id, coupon_id, coalesce(sum(left_minor) filter (where is_part), 0) as part
    from ended group by member_id, coupon_id
  )
  update coupons c set
    remaining_minor = c.remaining_minor + r.part,
    status = case when c.status = 'USED' then 'ACTIVE' else c.status end
  from returned r where c.member_id = r.member_id and c.id = r.coupon_id
  returning c.id as "couponId", (${currentMemberOf(sql.raw("c.member_id"))}) as "ownerId"
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
  await lockCards(work, uses);
  const coupons = await work.rows(GIVE_BACK, {
    memberIds: uses.map(({ memberId }) => memberId),
    useIds: uses.map(({ id }) => id),
    status,
    now: work.now,
  });
  if (coupons.length < new Set(uses.map(({ couponId }) => couponId)).size) {
    throw new RetryableConflict("A use of a coupon was ended or recorded concurrently.");
  }
  for (const { couponId, ownerId } of coupons) {
    work.emit({ type: "coupon.released", memberId: ownerId, payload: { couponId } });
  }
}
