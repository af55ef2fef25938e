import type { Work } from "../../work/work.ts";
import { POOLED_MEMBERS } from "../members/merged-members.ts";
import type { Checkout } from "./coupon-use.ts";
import { giveBackUses } from "./give-back-uses.ts";

/** A gift card, and what of it a purchase had paid, in minor units. */
export interface RestoredCoupon {
  readonly couponId: string;
  readonly amountMinor: number | null;
}

const IN_FORCE = /* sql */ `
  select id, coupon_id as "couponId", amount_minor as "amountMinor", is_part as "isPart" from coupon_uses
  where member_id = any (${POOLED_MEMBERS("$1::uuid")}) and source = $2 and purchase_external_id = $3 and ended_at is null order by id
`;

interface Use {
  readonly id: string;
  readonly couponId: string;
  readonly amountMinor: number | null;
  readonly isPart: boolean;
}

/**
 * Gives back the coupons of a purchase of which nothing is kept any more, with their old end, and what gift cards paid
 * of it; those of accounts merged into the buyer too. Call it under the lock of the member's wallet.
 * @returns what came back, with the amounts that gift cards have again.
 */
export async function restoreCoupons(
  work: Work,
  { ownerId, source, purchaseExternalId }: Checkout & { readonly ownerId: string },
): Promise<RestoredCoupon[]> {
  const uses = await work.rows<Use>(IN_FORCE, [ownerId, source, purchaseExternalId]);
  if (uses.length === 0) return [];
  await giveBackUses(work, { ownerId, useIds: uses.map(({ id }) => id) }, "RESTORED");
  return uses.map(({ couponId, amountMinor, isPart }) => ({
    ...{ couponId, amountMinor: isPart ? amountMinor : null },
  }));
}
