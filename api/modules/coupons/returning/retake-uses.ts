import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { inLocale } from "../../../values/localized.ts";
import type { Work } from "../../../writes/work.ts";
import { currentMemberOf } from "../../members/merged-members.ts";
import type { CouponTerms } from "../reward-kind.ts";
import type { CouponRefusal } from "../using/coupon-refusal.ts";
import type { Checkout } from "../using/coupon-use.ts";

interface RestoredUse {
  readonly id: string;
  readonly memberId: string;
  readonly couponId: string;
  readonly ownerId: string;
  readonly terms: CouponTerms;
  readonly amountMinor: number | null;
  /** Whether it was restored already: elsewhere that takes a moment. */
  readonly isRestored: boolean;
  /** Whether it was used since. */
  readonly isUsed: boolean;
}

// One that was used and has ended had not come back.
const LOCK_RESTORED = sql.write<RestoredUse>("lock the coupons that a return gave back")`
  select u.id, u.member_id as "memberId", u.coupon_id as "couponId", c.terms,
    (${currentMemberOf(sql.raw("c.member_id"))}) as "ownerId", u.amount_minor as "amountMinor",
    u.status = 'RESTORED' as "isRestored", c.status = 'USED' as "isUsed"
  from coupon_uses u join coupons c on c.member_id = u.member_id and c.id = u.coupon_id
  where u.program_id = ${"programId"} and u.source = ${"source"}
    and u.purchase_external_id = ${"purchaseExternalId"} and not u.is_part
    and (u.status = 'RESTORED' or u.ended_at is null and c.status <> 'VOID'
      and (c.expires_at is null or c.expires_at > ${"now"}))
  order by c.id for update of c
`;

const RETAKE = sql.write("use coupons of a purchase again")`
  with retaken as (
    update coupon_uses u set status = 'RECORDED', ended_at = null
    from unnest(${"memberIds"}::uuid[], ${"useIds"}::uuid[]) as given (member_id, id)
    where u.member_id = given.member_id and u.id = given.id
    returning u.member_id, u.coupon_id
  )
  update coupons c set status = 'USED' from retaken r
  where c.member_id = r.member_id and c.id = r.coupon_id and c.status <> 'VOID'
`;

/**
 * Uses the discount coupons again that came back with everything of a purchase.
 * @returns why that can't be: one was used since, or is about to come back.
 */
export async function retakeUses(
  work: Work,
  { source, purchaseExternalId }: Checkout,
): Promise<CouponRefusal | null> {
  const { programId, now } = work;
  const uses = await work.rows(LOCK_RESTORED, { programId, source, purchaseExternalId, now });
  const used = uses.find(({ isRestored, isUsed }) => isRestored && isUsed);
  if (used) {
    const title = (locale: string) => inLocale(used.terms.titles, locale);
    return { code: "RETURN_IN_USE", message: text("coupons.restoredAndUsed", { title }) };
  }
  if (uses.some(({ isRestored }) => !isRestored)) return COMING_BACK;
  if (uses.length === 0) return null;
  await work.rows(RETAKE, {
    memberIds: uses.map(({ memberId }) => memberId),
    useIds: uses.map(({ id }) => id),
  });
  for (const { ownerId, couponId, amountMinor } of uses) {
    const payload = { couponId, source, purchaseExternalId, amountMinor };
    work.emit({ type: "coupon.used", memberId: ownerId, payload });
  }
  return null;
}

const COMING_BACK: CouponRefusal = {
  code: "MERGE_UNDER_WAY",
  message: text("coupons.comingBack"),
};
