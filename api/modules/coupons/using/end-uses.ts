import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { pooledMembersOf } from "../../members/merged-members.ts";

// A coupon whose end has passed stays ACTIVE here: the clock alone makes it expired.
const GIVE_BACK = sql.write<{ couponId: string }>("end uses of coupons and give them back")`
  with ended as (
    update coupon_uses set status = ${"status"}, ended_at = ${"now"}
    where member_id = any (${pooledMembersOf(sql`${"ownerId"}::uuid`)})
      and id = any(${"useIds"}) and ended_at is null
    returning member_id, coupon_id, amount_minor, is_part
  ), returned as (
    select member_id, coupon_id, coalesce(sum(amount_minor) filter (where is_part), 0) as part
    from ended group by member_id, coupon_id
  )
  update coupons c set
    remaining_minor = c.remaining_minor + r.part,
    status = case when c.status = 'USED' then 'ACTIVE' else c.status end
  from returned r where c.member_id = r.member_id and c.id = r.coupon_id
  returning c.id as "couponId"
`;

/**
 * Ends uses of the coupons that a member has today, and gives them back to the coupons with their
 * old end.
 */
export async function endUses(
  work: Work,
  { ownerId, useIds }: { ownerId: string; useIds: readonly string[] },
  status: "RELEASED" | "RESTORED",
): Promise<void> {
  const coupons = await work.rows(GIVE_BACK, { ownerId, useIds, status, now: work.now });
  for (const { couponId } of coupons) {
    work.emit({ type: "coupon.released", memberId: ownerId, payload: { couponId } });
  }
}
