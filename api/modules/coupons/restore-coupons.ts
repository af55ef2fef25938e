import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { currentMemberOf } from "../members/merged-members.ts";
import { restoreHere, usesElsewhere } from "./returning/restore-elsewhere.ts";
import type { EndedPurchase } from "./returning/restore-elsewhere.ts";
import { retakeUses } from "./returning/retake-uses.ts";
import type { CouponRefusal } from "./using/coupon-refusal.ts";
import type { Checkout } from "./using/coupon-use.ts";
import { restorePromotionUses } from "./using/promotions/end-due-promotion-uses.ts";
import { retakePromotionUses } from "./using/promotions/retake-promotion-uses.ts";

/** The use of a gift card that paid a purchase, and the card. Amounts are minor units. */
export interface GiftCardUse {
  readonly useId: string;
  /** The member under whom the card is stored. */
  readonly memberId: string;
  readonly couponId: string;
  readonly amountMinor: number;
  readonly refundedMinor: number;
  /** What is left on the card. */
  readonly remainingMinor: number;
  readonly expiresAt: Date | null;
  readonly isVoid: boolean;
}

// By ascending id, after the buyer's wallet, those that were sold with those that paid. Whose cards
// they are does not matter: their owners' wallets are not locked.
const LOCK_CARDS = sql.write("lock the gift cards of a purchase")`
  select from coupons c where (c.member_id, c.id) in (
    select u.member_id, u.coupon_id from coupon_uses u
    where u.program_id = ${"programId"} and u.source = ${"source"}
      and u.purchase_external_id = ${"purchaseExternalId"} and u.is_part
    union all
    select s.member_id, s.id from coupons s
    where s.member_id = ${"memberId"} and s.sold_in = ${"purchaseId"}
  )
  order by c.id for update
`;

// An open use was made for the purchase before such uses were adopted without being named.
const PAYING_USES = sql.read<GiftCardUse>("find the gift cards that paid a purchase")`
  select u.id as "useId", u.member_id as "memberId", u.coupon_id as "couponId",
    u.amount_minor as "amountMinor", u.refunded_minor as "refundedMinor",
    c.remaining_minor as "remainingMinor", c.expires_at as "expiresAt",
    c.status = 'VOID' as "isVoid"
  from coupon_uses u join coupons c on c.member_id = u.member_id and c.id = u.coupon_id
  where u.program_id = ${"programId"} and u.source = ${"source"}
    and u.purchase_external_id = ${"purchaseExternalId"}
    and u.is_part and (u.status in ('RECORDED', 'RESTORED')
      or u.status = 'OPEN' and u.held_until is null)
  order by u.position, u.used_at, u.id
`;

/** A purchase that is recorded, by its number and by where it is stored. */
export interface StoredPurchase extends Checkout {
  readonly memberId: string;
  readonly purchaseId: string;
}

/**
 * Locks the gift cards that paid a recorded purchase, and those that it sold.
 * @returns the uses that paid, in the order of paying.
 */
export async function lockGiftCards(
  { rows, programId }: Work,
  { source, purchaseExternalId, memberId, purchaseId }: StoredPurchase,
): Promise<GiftCardUse[]> {
  const checkout = { programId, source, purchaseExternalId };
  // What is read after the lock stays true.
  const [, uses] = await Promise.all([
    rows(LOCK_CARDS, { ...checkout, memberId, purchaseId }),
    rows(PAYING_USES, checkout),
  ]);
  return uses;
}

/** What goes back onto a card, of one use: minor units, above 0. */
export interface GiftCardRefund {
  readonly use: GiftCardUse;
  readonly minor: number;
}

// What is left on a void card is counted on, so that card and uses say the same; nobody can use it.
const REFUND = sql.write<{ couponId: string; ownerId: string; isVoid: boolean }>(
  "put money back on gift cards",
)`
  with refunds as (
    select * from jsonb_to_recordset(${"refunds"}) as r ("memberId" uuid, "useId" uuid,
      minor bigint)
  ), refunded as (
    update coupon_uses u set refunded_minor = u.refunded_minor + r.minor,
      status = case when u.refunded_minor + r.minor < u.amount_minor then u.status
        else 'RESTORED' end,
      ended_at = case when u.refunded_minor + r.minor < u.amount_minor then u.ended_at
        else ${"now"} end
    from refunds r where u.member_id = r."memberId" and u.id = r."useId"
    returning u.member_id, u.coupon_id, r.minor
  )
  update coupons c set remaining_minor = c.remaining_minor + r.minor,
    status = case when c.status = 'VOID' then c.status else 'ACTIVE' end,
    former_expires_at = case when c.status <> 'VOID' and c.expires_at <= ${"now"}
      then coalesce(c.former_expires_at, c.expires_at) else c.former_expires_at end,
    expires_at = case when c.status <> 'VOID' and c.expires_at <= ${"now"} then ${"endsAt"}
      else c.expires_at end
  from (
    select member_id, coupon_id, sum(minor) as minor from refunded group by member_id, coupon_id
  ) r
  where c.member_id = r.member_id and c.id = r.coupon_id
  returning c.id as "couponId", (${currentMemberOf(sql.raw("c.member_id"))}) as "ownerId",
    c.status = 'VOID' as "isVoid"
`;

/**
 * Puts money back on locked gift cards. One whose end has passed can be used until `endsAt`; one
 * that is void stays so.
 */
export async function refundGiftCards(
  work: Work,
  refunds: readonly GiftCardRefund[],
  endsAt: Date,
): Promise<void> {
  if (refunds.length === 0) return;
  const rows = refunds.map(({ use: { memberId, useId }, minor }) => ({ memberId, useId, minor }));
  const values = { refunds: JSON.stringify(rows), now: work.now, endsAt };
  for (const { couponId, ownerId, isVoid } of await work.rows(REFUND, values)) {
    if (isVoid) continue;
    work.emit({ type: "coupon.released", memberId: ownerId, payload: { couponId } });
  }
}

/** What a card pays again, of one use: minor units, above 0. */
export interface GiftCardCharge extends GiftCardRefund {
  /** Whether the card has the end again that it had before a return gave it a later one. */
  readonly endsAsBefore: boolean;
}

interface ChargedCard {
  readonly couponId: string;
  readonly ownerId: string;
  readonly minor: number;
  readonly isVoid: boolean;
}

const CHARGE = sql.write<ChargedCard>("take money off gift cards again")`
  with charges as (
    select * from jsonb_to_recordset(${"charges"}) as c ("memberId" uuid, "useId" uuid,
      minor bigint, "endsAsBefore" boolean)
  ), charged as (
    update coupon_uses u set refunded_minor = u.refunded_minor - c.minor,
      status = case when u.status = 'RESTORED' then 'RECORDED' else u.status end, ended_at = null
    from charges c where u.member_id = c."memberId" and u.id = c."useId"
    returning u.member_id, u.coupon_id, c.minor, c."endsAsBefore" as ends_as_before
  )
  update coupons c set remaining_minor = c.remaining_minor - r.minor,
    status = case when c.status <> 'VOID' and c.remaining_minor = r.minor then 'USED'
      else c.status end,
    expires_at = case when r.ends_as_before then c.former_expires_at else c.expires_at end,
    former_expires_at = case when r.ends_as_before then null else c.former_expires_at end
  from (
    select member_id, coupon_id, sum(minor) as minor, bool_or(ends_as_before) as ends_as_before
    from charged group by member_id, coupon_id
  ) r
  where c.member_id = r.member_id and c.id = r.coupon_id
  returning c.id as "couponId", (${currentMemberOf(sql.raw("c.member_id"))}) as "ownerId",
    r.minor::bigint as minor, c.status = 'VOID' as "isVoid"
`;

/**
 * Takes money off locked gift cards again that returns had put back. One that is void stays so.
 */
export async function chargeGiftCards(
  work: Work,
  { source, purchaseExternalId }: Checkout,
  charges: readonly GiftCardCharge[],
): Promise<void> {
  if (charges.length === 0) return;
  const rows = charges.map(({ use: { memberId, useId }, minor, endsAsBefore }) => {
    return { memberId, useId, minor, endsAsBefore };
  });
  for (const card of await work.rows(CHARGE, { charges: JSON.stringify(rows) })) {
    const { couponId, ownerId, minor: amountMinor, isVoid } = card;
    if (isVoid) continue;
    const payload = { couponId, source, purchaseExternalId, amountMinor };
    work.emit({ type: "coupon.used", memberId: ownerId, payload });
  }
}

/** A discount coupon that a return gave back. */
export interface RestoredCoupon {
  readonly couponId: string;
  /** The member under whom it is stored; left out in results of earlier versions. */
  readonly memberId?: string;
  /** Of earlier versions: what a gift card had again, in minor units. */
  readonly amountMinor?: number | null;
}

/**
 * Gives back the discount coupons and promotion codes of a purchase of which nothing is kept any
 * more, with their old end; no coupon whose end has passed. Coupons of accounts that were merged
 * into the buyer before come back a moment later, by `restoreElsewhere`: their owners' wallets have
 * locks of their own. Call it under the lock of the member's wallet.
 * @returns those that can be used again.
 */
export async function restoreCoupons(
  work: Work,
  purchase: EndedPurchase,
): Promise<RestoredCoupon[]> {
  const { source, purchaseExternalId } = purchase;
  const [here, elsewhere] = await Promise.all([
    restoreHere(work, purchase),
    usesElsewhere(work, purchase),
  ]);
  await restorePromotionUses(work, { source, purchaseExternalId });
  for (const memberId of new Set(elsewhere.map((use) => use.memberId))) {
    const payload = { source, purchaseExternalId };
    work.emit({ type: "coupon.returning", memberId, payload });
  }
  return [...here, ...elsewhere]
    .filter(({ isUsable }) => isUsable)
    .map(({ couponId, memberId }) => ({ couponId, memberId }));
}

/**
 * Uses again what `restoreCoupons` gave back: something is kept of the purchase after all.
 * @returns why that can't be; then the write must be refused.
 */
export async function retakeCoupons(work: Work, purchase: Checkout): Promise<CouponRefusal | null> {
  return (await retakeUses(work, purchase)) ?? (await retakePromotionUses(work, purchase));
}
