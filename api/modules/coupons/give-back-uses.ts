import type { Work } from "../../work/work.ts";

// What has passed its end meanwhile is expired by the clock alone.
const GIVE_BACK = /* sql */ `
  with ended as (
    update coupon_uses set status = $4, ended_at = $3
    where member_id = $1 and id = any($2) and ended_at is null
    returning coupon_id, amount_minor, is_part
  ), given as (
    select coupon_id, coalesce(sum(amount_minor) filter (where is_part), 0) as part from ended group by coupon_id
  )
  update coupons c set
    remaining_minor = c.remaining_minor + g.part,
    status = case when c.status = 'USED' then 'ACTIVE' else c.status end
  from given g where c.member_id = $1 and c.id = g.coupon_id
  returning c.id as "couponId"
`;

/** Ends uses of a member's coupons, and gives them back to the coupons with their old end. */
export async function giveBackUses(
  work: Work,
  { memberId, useIds }: { memberId: string; useIds: readonly string[] },
  status: "RELEASED" | "RESTORED",
): Promise<void> {
  const given = await work.rows<{ couponId: string }>(GIVE_BACK, [
    ...[memberId, useIds, work.now, status],
  ]);
  for (const { couponId } of given) {
    work.tell({ type: "coupon.released", memberId, payload: { couponId } });
  }
}
