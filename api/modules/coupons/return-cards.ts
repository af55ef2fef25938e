import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";
import { currentMemberOf } from "../members/merged-members.ts";
import type { CouponPlace } from "./find-coupon.ts";
import { endHeldUses } from "./using/end-uses.ts";

/** A gift card that a purchase sold. Amounts are minor units. */
export interface SoldCard extends CouponPlace {
  readonly lineId: string;
  /** Which unit of the line it is, from 1. */
  readonly unit: number;
  readonly faceMinor: number;
  /** What is left on it. */
  readonly remainingMinor: number;
  /** When its unit came back; null for one that is kept. */
  readonly returnedAt: Date | null;
  /** Whether it was void before that. */
  readonly isReturnedVoid: boolean;
  /** Whether staff took it back. */
  readonly isTakenBack: boolean;
  readonly expiresAt: Date | null;
}

const SOLD_CARDS = sql.read<SoldCard>("find the gift cards that a purchase sold")`
  select member_id as "memberId", id as "couponId", sold_line as "lineId", sold_unit as unit,
    (terms ->> 'valueMinor')::bigint as "faceMinor", remaining_minor as "remainingMinor",
    returned_at as "returnedAt", coalesce(returned_as = 'VOID', false) as "isReturnedVoid",
    void_reason is not null as "isTakenBack", expires_at as "expiresAt"
  from coupons where member_id = ${"memberId"} and sold_in = ${"purchaseId"}
  order by sold_line, sold_unit
`;

/** A purchase by the member under whom it is stored, as its cards are. */
interface SellingPurchase {
  readonly memberId: string;
  readonly purchaseId: string;
}

/** The gift cards that a purchase sold, by line and unit. */
export function soldCards(
  work: Work,
  { memberId, purchaseId }: SellingPurchase,
): Promise<SoldCard[]> {
  return work.rows(SOLD_CARDS, { memberId, purchaseId });
}

/**
 * The same where `lockGiftCards` has locked them: what is left on them stays true. Parts of them
 * whose hold has ended are on them again.
 */
export async function lockedSoldCards(work: Work, purchase: SellingPurchase): Promise<SoldCard[]> {
  const cards = await soldCards(work, purchase);
  await endHeldUses(work, cards);
  return cards.length > 0 ? soldCards(work, purchase) : cards;
}

interface Changed extends CouponPlace {
  readonly ownerId: string;
  /** Whether it can be used no more, or can again. */
  readonly isNews: boolean;
}

const GIVEN = sql`unnest(${"memberIds"}::uuid[], ${"couponIds"}::uuid[]) as given (member_id, id)`;
const CHANGED = sql`
  c.member_id as "memberId", c.id as "couponId",
  (${currentMemberOf(sql.raw("c.member_id"))}) as "ownerId"
`;

// One that staff took back is void already, and stays so if the return is cancelled.
const RETURN_CARDS = sql.write<Changed>("void the gift cards whose units came back")`
  update coupons c set status = 'VOID', returned_at = ${"now"}, returned_as = c.status,
    voided_at = coalesce(c.voided_at, ${"now"})
  from ${GIVEN} where c.member_id = given.member_id and c.id = given.id and c.returned_at is null
  returning ${CHANGED}, c.returned_as <> 'VOID' as "isNews"
`;

/** Makes locked gift cards void: their units came back. */
export async function returnCards(work: Work, cards: readonly CouponPlace[]): Promise<void> {
  if (cards.length === 0) return;
  const returned = await work.rows(RETURN_CARDS, { ...placesOf(cards), now: work.now });
  for (const { isNews, ownerId: memberId, couponId } of returned) {
    if (isNews) work.emit({ type: "coupon.voided", memberId, payload: { couponId } });
  }
}

const REINSTATE_CARDS = sql.write<Changed>("reinstate gift cards whose units are kept after all")`
  update coupons c set status = c.returned_as, returned_at = null, returned_as = null,
    voided_at = case when c.returned_as = 'VOID' then c.voided_at end
  from ${GIVEN} where c.member_id = given.member_id and c.id = given.id
    and c.returned_at is not null
  returning ${CHANGED}, c.status <> 'VOID' as "isNews"
`;

/** Makes locked gift cards valid again: their units are kept after all. */
export async function reinstateCards(work: Work, cards: readonly CouponPlace[]): Promise<void> {
  if (cards.length === 0) return;
  for (const { isNews, ownerId: memberId, couponId } of await work.rows(
    REINSTATE_CARDS,
    placesOf(cards),
  )) {
    if (isNews) work.emit({ type: "coupon.reinstated", memberId, payload: { couponId } });
  }
}

function placesOf(cards: readonly CouponPlace[]) {
  return {
    memberIds: cards.map(({ memberId }) => memberId),
    couponIds: cards.map(({ couponId }) => couponId),
  };
}
