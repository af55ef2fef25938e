import type { DomainEvent } from "../../writes/event.ts";
import { RetryableConflict } from "../../writes/retryable-conflict.ts";
import type { Work } from "../../writes/work.ts";
import { openOwner } from "../ledger/open-wallet.ts";
import { POOLED_MEMBERS } from "../members/merged-members.ts";
import type { Checkout } from "./using/coupon-use.ts";
import { giveBackUses } from "./using/give-back-uses.ts";

/** A gift card, and what of it a purchase had paid, in minor units. */
export interface RestoredCoupon {
  readonly couponId: string;
  readonly amountMinor: number | null;
}

const COLUMNS = /* sql */ `
  u.id, u.member_id as "memberId", u.coupon_id as "couponId", u.amount_minor as "amountMinor", u.is_part as "isPart"
`;

const FOR_CHECKOUT = /* sql */ `u.source = $2 and u.purchase_external_id = $3 and u.ended_at is null`;

const IN_FORCE = /* sql */ `
  select ${COLUMNS} from coupon_uses u
  where u.member_id = any (${POOLED_MEMBERS("$1::uuid")}) and ${FOR_CHECKOUT} order by u.id
`;

// Of accounts that were merged into the buyer when it used them, and are no more.
const IN_FORCE_ELSEWHERE = /* sql */ `
  with recursive ever (member_id) as (
    select $1::uuid
    union
    select g.member_id from ever e cross join lateral (
      select member_id from merges where into_member_id = e.member_id offset 0
    ) g
  )
  select ${COLUMNS} from ever e join coupon_uses u on u.member_id = e.member_id
  where ${FOR_CHECKOUT} and e.member_id <> all (${POOLED_MEMBERS("$1::uuid")}) order by u.id
`;

interface Use {
  readonly id: string;
  readonly memberId: string;
  readonly couponId: string;
  readonly amountMinor: number | null;
  readonly isPart: boolean;
}

/** A purchase whose coupons come back, and who has it today. */
interface EndedPurchase extends Checkout {
  readonly ownerId: string;
}

/**
 * Gives back the coupons of a purchase of which nothing is kept any more, with their old end, and what gift cards paid
 * of it; those of accounts merged into the buyer too. Those of accounts that were merged into it only then come back a
 * moment later, by `restoreElsewhere`: their owners' wallets have locks of their own. Call it under the lock of the
 * member's wallet.
 * @returns what comes back, with the amounts that gift cards have again.
 */
export async function restoreCoupons(
  work: Work,
  { ownerId, source, purchaseExternalId }: EndedPurchase,
): Promise<RestoredCoupon[]> {
  const values = [ownerId, source, purchaseExternalId];
  const [here, elsewhere] = await Promise.all([
    restoreHere(work, { ownerId, source, purchaseExternalId }),
    work.rows<Use>(IN_FORCE_ELSEWHERE, values),
  ]);
  for (const memberId of new Set(elsewhere.map((use) => use.memberId))) {
    const payload = { source, purchaseExternalId };
    work.emit({ type: "coupon.returning", memberId, payload });
  }
  return [...here, ...elsewhere].map(({ couponId, amountMinor, isPart }) => ({
    ...{ couponId, amountMinor: isPart ? amountMinor : null },
  }));
}

/**
 * Gives an account's coupons back that another member used while it was merged into that one.
 * @throws Raced while the account is on its way somewhere: the next try finds it there.
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
  const { memberId: ownerId } = wallet;
  await restoreHere(work, { ownerId, source, purchaseExternalId });
}

async function restoreHere(
  work: Work,
  { ownerId, source, purchaseExternalId }: EndedPurchase,
): Promise<Use[]> {
  const uses = await work.rows<Use>(IN_FORCE, [ownerId, source, purchaseExternalId]);
  if (uses.length > 0) {
    await giveBackUses(work, { ownerId, useIds: uses.map(({ id }) => id) }, "RESTORED");
  }
  return uses;
}
