import { sql } from "../../../../database/sql.ts";
import { RetryableConflict } from "../../../../writes/retryable-conflict.ts";
import type { Work } from "../../../../writes/work.ts";
import type { Checkout } from "../coupon-use.ts";
import { openCheckout } from "../../checkout-uses.ts";
import { notUsedForPurchase } from "../not-used-for-purchase.ts";
import { refuseRecordedPurchase } from "../refuse-recorded-purchase.ts";
import { releasePromotionUse } from "./end-due-promotion-uses.ts";
import { findPromotion } from "./promotion.ts";

interface NewestUse {
  readonly useId: string;
  readonly isOpen: boolean;
}

const NEWEST_USE = sql.read<NewestUse>("find the newest use of a promotion code for a checkout")`
  select id as "useId", status = 'OPEN' as "isOpen" from promotion_code_uses
  where promotion_code_id = ${"promotionCodeId"} and program_id = ${"programId"}
    and source = ${"source"} and purchase_external_id = ${"purchaseExternalId"}
  order by used_at desc, id desc limit 1
`;

/**
 * Gives back the use of a promotion code for an abandoned checkout.
 * @returns null when the code is no promotion code.
 * @throws Refusal NOT_FOUND (the use), PURCHASE_RECORDED.
 */
export async function releasePromotionCode(
  work: Work,
  { code, source, purchaseExternalId }: Checkout & { readonly code: string },
): Promise<{ isReplay: boolean; released: { promotionCodeId: string } } | null> {
  const { programId, rows } = work;
  const named = await findPromotion(rows, { programId, typed: code });
  if (!named) return null;
  const { promotionCodeId } = named;
  const checkout = { source, purchaseExternalId };
  await openCheckout(work, checkout);
  const [use] = await rows(NEWEST_USE, { promotionCodeId, programId, ...checkout });
  if (!use) throw notUsedForPurchase();
  await refuseRecordedPurchase(work, checkout);
  const released = { promotionCodeId };
  work.audit({ subjectId: promotionCodeId });
  if (!use.isOpen) return { isReplay: true, released };
  if (!(await releasePromotionUse(work, { promotionCodeId, useId: use.useId }))) {
    throw new RetryableConflict("The use of the promotion code ended a moment ago.");
  }
  return { isReplay: false, released };
}
