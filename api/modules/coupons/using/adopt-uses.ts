import { sql } from "../../../database/sql.ts";
import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import type { Work } from "../../../writes/work.ts";
import type { Coupon } from "../find-coupon.ts";
import type { Checkout } from "./coupon-use.ts";

/** An open use that its purchase adopts. */
export interface AdoptedUse {
  readonly id: string;
  readonly coupon: Coupon;
  /** What it takes off or pays from now on, in minor units. */
  readonly amountMinor: number | null;
  /** What a gift card has back of it; below zero for what it pays besides. */
  readonly backMinor: number;
  readonly position: number | null;
}

const ADOPT_USES = sql.write<{ adopted: number; changed: number }>(
  "adopt open uses of coupons by their recorded purchase",
)`
  with given as materialized (
    select * from jsonb_to_recordset(${"uses"}) as g ("memberId" uuid, "useId" uuid,
      "couponId" uuid, "amountMinor" bigint, "backMinor" bigint, position smallint)
  ), adopted as (
    update coupon_uses u set status = 'RECORDED', amount_minor = g."amountMinor",
      refunded_minor = 0, position = g.position
    from given g where u.member_id = g."memberId" and u.id = g."useId" and u.status = 'OPEN'
    returning u.id
  ), changed as (
    update coupons c set remaining_minor = c.remaining_minor + g."backMinor",
      status = case when c.remaining_minor + g."backMinor" = 0 then 'USED'
        when c.status = 'USED' then 'ACTIVE' else c.status end
    from given g where c.member_id = g."memberId" and c.id = g."couponId"
      and g."backMinor" <> 0 and c.remaining_minor + g."backMinor" >= 0
    returning c.id
  )
  select (select count(*) from adopted)::bigint as adopted,
    (select count(*) from changed)::bigint as changed
`;

/**
 * Makes open uses those of their recorded purchase, and gives back to gift cards what the purchase
 * leaves of them.
 * @throws RetryableConflict when one of them was ended concurrently.
 */
export async function adoptUses(
  work: Work,
  { source, purchaseExternalId }: Checkout,
  uses: readonly AdoptedUse[],
): Promise<void> {
  if (uses.length === 0) return;
  const rows = uses.map(({ id, coupon, amountMinor, backMinor, position }) => ({
    memberId: coupon.memberId,
    useId: id,
    couponId: coupon.couponId,
    amountMinor,
    backMinor,
    position,
  }));
  const [done] = await work.rows(ADOPT_USES, { uses: JSON.stringify(rows) });
  const changes = uses.filter(({ backMinor }) => backMinor !== 0);
  if (done!.adopted < uses.length || done!.changed < changes.length) {
    throw new RetryableConflict("A use of a coupon was ended concurrently.");
  }
  for (const { coupon, backMinor } of changes) {
    const { couponId, ownerId: memberId } = coupon;
    if (backMinor > 0) work.emit({ type: "coupon.released", memberId, payload: { couponId } });
    else {
      const payload = { couponId, source, purchaseExternalId, amountMinor: -backMinor };
      work.emit({ type: "coupon.used", memberId, payload });
    }
  }
}
