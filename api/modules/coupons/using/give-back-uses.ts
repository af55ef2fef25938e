import type { Work } from "../../../writes/work.ts";
import { POOLED_MEMBERS } from "../../members/merged-members.ts";

// What has passed its end meanwhile is expired by the clock alone.
const GIVE_BACK = /* sql */ `
  with ended as (
    update coupon_uses set status = $4, ended_at = $3
    where member_id = any (${POOLED_MEMBERS("$1::uuid")}) and id = any($2) and ended_at is null
    returning member_id, coupon_id, amount_minor, is_part
  ), given as (
    select member_id, coupon_id, coalesce(sum(amount_minor) filter (where is_part), 0) as part
    from ended group by member_id, coupon_id
  )
  update coupons c set
    remaining_minor = c.remaining_minor + g.part,
    status = case when c.status = 'USED' then 'ACTIVE' else c.status end
  from given g where c.member_id = g.member_id and c.id = g.coupon_id
  returning c.id as "couponId"
`;

/** Ends uses of the coupons that a member has today, and gives them back to the coupons with their old end. */
export async function giveBackUses(
  work: Work,
  { ownerId, useIds }: { ownerId: string; useIds: readonly string[] },
  status: "RELEASED" | "RESTORED",
): Promise<void> {
  const given = await work.rows<{ couponId: string }>(GIVE_BACK, [
    ...[ownerId, useIds, work.now, status],
  ]);
  for (const { couponId } of given) {
    work.emit({ type: "coupon.released", memberId: ownerId, payload: { couponId } });
  }
}
