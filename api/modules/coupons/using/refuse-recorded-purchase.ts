import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { ANY_STORED_NUMBER, storedNumbers } from "../../../writes/erased-number.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { Checkout } from "./coupon-use.ts";

// Also a purchase that was recorded without naming the coupon: its buyer must not get the discount
// twice.
const IS_RECORDED = sql.read("find a recorded purchase by its external id")`
  select from purchase_ids
  where program_id = ${"programId"} and source = ${"source"}
    and external_id = ${ANY_STORED_NUMBER}
`;

/**
 * @throws Refusal PURCHASE_RECORDED when the checkout's purchase is recorded: its coupons are
 * settled.
 */
export async function refuseRecordedPurchase(
  { programId, rows, hashes }: Work,
  { source, purchaseExternalId }: Checkout,
): Promise<void> {
  const number = { kind: "PURCHASE", source, number: purchaseExternalId } as const;
  const numbers = storedNumbers(hashes, programId, number);
  const recorded = await rows(IS_RECORDED, { programId, source, numbers });
  if (recorded.length === 0) return;
  const message = text("coupons.purchaseRecorded");
  throw refusal("PURCHASE_RECORDED", ["input", "purchaseExternalId"], message);
}
