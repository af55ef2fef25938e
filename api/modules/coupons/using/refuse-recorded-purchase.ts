import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { Checkout } from "./coupon-use.ts";

// Also a purchase that was recorded without naming the coupon: whoever got the discount must not get it twice.
const IS_RECORDED = /* sql */ `
  select from purchase_ids where program_id = $1 and source = $2 and external_id = $3
`;

/** @throws Refusal PURCHASE_RECORDED when the checkout's purchase is recorded: its coupons are settled. */
export async function refuseRecordedPurchase(
  { programId, rows }: Work,
  { source, purchaseExternalId }: Checkout,
): Promise<void> {
  const recorded = await rows(IS_RECORDED, [programId, source, purchaseExternalId]);
  if (recorded.length === 0) return;
  throw refusal("PURCHASE_RECORDED", ["input", "purchaseExternalId"], {
    en: "The purchase is recorded, so its coupons stay as they are. Record a return if the goods came back.",
    vi: "Đơn hàng đã được ghi nhận nên phiếu giữ nguyên trạng thái. Nếu hàng được trả, hãy ghi nhận đơn trả.",
  });
}
