import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { Checkout } from "./coupon-use.ts";

// Also a purchase that was recorded without naming the coupon: its buyer must not get the discount
// twice.
const IS_RECORDED = sql.read("find a recorded purchase by its external id")`
  select from purchase_ids
  where program_id = ${"programId"} and source = ${"source"}
    and external_id = ${"purchaseExternalId"}
`;

/**
 * @throws Refusal PURCHASE_RECORDED when the checkout's purchase is recorded: its coupons are
 * settled.
 */
export async function refuseRecordedPurchase(
  { programId, rows }: Work,
  { source, purchaseExternalId }: Checkout,
): Promise<void> {
  const recorded = await rows(IS_RECORDED, { programId, source, purchaseExternalId });
  if (recorded.length === 0) return;
  const message = text("coupons.purchaseRecorded");
  throw refusal("PURCHASE_RECORDED", ["input", "purchaseExternalId"], message);
}
