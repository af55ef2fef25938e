import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import type { CouponPlace } from "../find-coupon.ts";

// In one order, so that two purchases paid with the same cards never wait for each other.
const LOCK_CARDS = sql.write("lock gift cards by ascending id")`
  select from coupons where member_id = any(${"memberIds"}::uuid[])
    and id = any(${"couponIds"}::uuid[])
  order by id for update
`;

/**
 * Locks the rows of gift cards until the write ends; what is read of them from then on stays true.
 * A card is a counter of its own: its owner's wallet is not locked for it. Call it once in a write,
 * with all of its cards, after the buyer's wallet.
 */
export async function lockCards(
  work: Pick<Work, "rows">,
  cards: readonly CouponPlace[],
): Promise<void> {
  if (cards.length === 0) return;
  const memberIds = cards.map(({ memberId }) => memberId);
  await work.rows(LOCK_CARDS, { memberIds, couponIds: cards.map(({ couponId }) => couponId) });
}
