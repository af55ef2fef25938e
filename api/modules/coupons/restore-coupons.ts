import { sql } from "../../database/sql.ts";
import type { DomainEvent } from "../../writes/event.ts";
import { RetryableConflict } from "../../writes/retryable-conflict.ts";
import type { Work } from "../../writes/work.ts";
import { openOwner } from "../ledger/open-wallet.ts";
import { pooledMembersOf } from "../members/merged-members.ts";
import type { Checkout } from "./using/coupon-use.ts";
import { endUses } from "./using/end-uses.ts";
import { restorePromotionUses } from "./using/promotions/end-due-promotion-uses.ts";

/**
 * A coupon that comes back, and what a gift card has again, in minor units; null for other coupons.
 */
export interface RestoredCoupon {
  readonly couponId: string;
  readonly amountMinor: number | null;
}

interface Use {
  readonly id: string;
  readonly memberId: string;
  readonly couponId: string;
  readonly amountMinor: number | null;
  readonly isPart: boolean;
}

const COLUMNS = sql`
  u.id, u.member_id as "memberId", u.coupon_id as "couponId", u.amount_minor as "amountMinor",
  u.is_part as "isPart"
`;

const OWNER_AND_MERGED = pooledMembersOf(sql`${"ownerId"}::uuid`);

const IS_FOR_CHECKOUT = sql`
  u.program_id = ${"programId"} and u.source = ${"source"}
    and u.purchase_external_id = ${"purchaseExternalId"} and u.ended_at is null
`;

// Gift cards are whoever's; any other coupon is its member's.
const USES_IN_FORCE = sql.read<Use>("find the uses of coupons for a member's purchase")`
  select ${COLUMNS} from coupon_uses u
  where (u.is_part or u.member_id = any (${OWNER_AND_MERGED})) and ${IS_FOR_CHECKOUT} order by u.id
`;

// Of accounts that were merged into the buyer when it used them, and are no more.
const USES_IN_FORCE_ELSEWHERE = sql.read<Use>("find uses of coupons by members merged before")`
  with recursive ever (member_id) as (
    select ${"ownerId"}::uuid
    union
    select g.member_id from ever e cross join lateral (
      select member_id from merges where into_member_id = e.member_id offset 0
    ) g
  )
  select ${COLUMNS} from ever e join coupon_uses u on u.member_id = e.member_id
  where ${IS_FOR_CHECKOUT} and not u.is_part and e.member_id <> all (${OWNER_AND_MERGED})
  order by u.id
`;

/** A purchase whose coupons come back, and its member of today. */
interface EndedPurchase extends Checkout {
  readonly ownerId: string;
}

/**
 * Gives back the coupons of a purchase of which nothing is kept any more, with their old end, its
 * promotion codes, and what gift cards of whomever paid of it; also those of accounts that are
 * merged into the buyer. Coupons of accounts that were merged into it before come back a moment
 * later, by `restoreElsewhere`: their owners' wallets have locks of their own. Call it under the
 * lock of the member's wallet.
 * @returns what comes back, with the amounts that gift cards have again.
 */
export async function restoreCoupons(
  work: Work,
  { ownerId, source, purchaseExternalId }: EndedPurchase,
): Promise<RestoredCoupon[]> {
  const purchase = { programId: work.programId, ownerId, source, purchaseExternalId };
  const [here, elsewhere] = await Promise.all([
    restoreHere(work, { ownerId, source, purchaseExternalId }),
    work.rows(USES_IN_FORCE_ELSEWHERE, purchase),
  ]);
  await restorePromotionUses(work, { source, purchaseExternalId });
  for (const memberId of new Set(elsewhere.map((use) => use.memberId))) {
    const payload = { source, purchaseExternalId };
    work.emit({ type: "coupon.returning", memberId, payload });
  }
  return [...here, ...elsewhere].map(({ couponId, amountMinor, isPart }) => ({
    couponId,
    amountMinor: isPart ? amountMinor : null,
  }));
}

/**
 * Gives back an account's coupons that another member used while the account was merged into that
 * one.
 * @throws RetryableConflict while a merge of the account is under way: the next try finds its
 * owner.
 */
export async function restoreElsewhere(
  work: Work,
  { memberId, payload }: DomainEvent,
): Promise<void> {
  const { source, purchaseExternalId } = payload as unknown as Checkout;
  const { path, wallet } = await openOwner(work, memberId!);
  if (path.some(({ isSettled }) => !isSettled)) {
    throw new RetryableConflict("The coupon's account is on its way to another owner.");
  }
  await restoreHere(work, { ownerId: wallet.memberId, source, purchaseExternalId });
}

async function restoreHere(work: Work, purchase: EndedPurchase): Promise<Use[]> {
  const { ownerId, source, purchaseExternalId } = purchase;
  const { programId } = work;
  const uses = await work.rows(USES_IN_FORCE, { programId, ownerId, source, purchaseExternalId });
  if (uses.length > 0) await endUses(work, uses, "RESTORED");
  return uses;
}
