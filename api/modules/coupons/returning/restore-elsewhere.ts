import { sql } from "../../../database/sql.ts";
import type { DomainEvent } from "../../../writes/event.ts";
import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import type { Work } from "../../../writes/work.ts";
import { openOwner } from "../../ledger/open-wallet.ts";
import { currentMemberOf, pooledMembersOf } from "../../members/merged-members.ts";
import type { Checkout } from "../using/coupon-use.ts";
import { endUses } from "../using/end-uses.ts";

/** A purchase whose coupons come back, and its member of today. */
export interface EndedPurchase extends Checkout {
  readonly ownerId: string;
}

/** A use of a discount coupon that comes back. */
export interface RestorableUse {
  readonly id: string;
  /** The member under whom the coupon is stored. */
  readonly memberId: string;
  readonly couponId: string;
  /** Whether its owner can use it now. */
  readonly isUsable: boolean;
}

// A coupon whose end has passed does not come back.
const RESTORABLE = sql`
  u.program_id = ${"programId"} and u.source = ${"source"}
    and u.purchase_external_id = ${"purchaseExternalId"} and u.ended_at is null and not u.is_part
    and c.status <> 'VOID' and (c.expires_at is null or c.expires_at > ${"now"})
`;

const COLUMNS = sql`
  u.id, u.member_id as "memberId", u.coupon_id as "couponId", o.status = 'ACTIVE' as "isUsable"
`;

const COUPON_AND_OWNER = sql`
  join coupons c on c.member_id = u.member_id and c.id = u.coupon_id
  join members o on o.id = (${currentMemberOf(sql.raw("u.member_id"))})
`;

const OWNER_AND_MERGED = pooledMembersOf(sql`${"ownerId"}::uuid`);

const USES_IN_FORCE = sql.read<RestorableUse>("find a member's uses of coupons for a purchase")`
  select ${COLUMNS} from coupon_uses u ${COUPON_AND_OWNER}
  where u.member_id = any (${OWNER_AND_MERGED}) and ${RESTORABLE} order by u.id
`;

// Of accounts that were merged into the buyer when it used them, and are no more.
const USES_IN_FORCE_ELSEWHERE = sql.read<RestorableUse>(
  "find uses of coupons by members merged before",
)`
  with recursive ever (member_id) as (
    select ${"ownerId"}::uuid
    union
    select g.member_id from ever e cross join lateral (
      select member_id from merges where into_member_id = e.member_id offset 0
    ) g
  )
  select ${COLUMNS} from ever e join coupon_uses u on u.member_id = e.member_id ${COUPON_AND_OWNER}
  where ${RESTORABLE} and e.member_id <> all (${OWNER_AND_MERGED}) order by u.id
`;

/** Returns the uses of coupons that other accounts made while they were merged into the buyer. */
export function usesElsewhere(work: Work, purchase: EndedPurchase): Promise<RestorableUse[]> {
  return work.rows(USES_IN_FORCE_ELSEWHERE, valuesOf(work, purchase));
}

/** Gives back the coupons of the buyer and of accounts that are merged into it. */
export async function restoreHere(work: Work, purchase: EndedPurchase): Promise<RestorableUse[]> {
  const uses = await work.rows(USES_IN_FORCE, valuesOf(work, purchase));
  if (uses.length > 0) await endUses(work, uses, "RESTORED");
  return uses;
}

function valuesOf(
  { programId, now }: Work,
  { ownerId, source, purchaseExternalId }: EndedPurchase,
) {
  return { programId, ownerId, source, purchaseExternalId, now };
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
