import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Refusal } from "../../../writes/refusal.ts";

/** The refusal of a code that was not used for the purchase that is named. */
export function notUsedForPurchase(): Refusal {
  const message = text("coupons.notUsedForPurchase");
  return refusal("NOT_FOUND", ["input", "purchaseExternalId"], message);
}
