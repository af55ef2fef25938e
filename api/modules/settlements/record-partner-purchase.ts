import { text } from "../../locales/text.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callingPartnerId } from "../partners/partner-company.ts";
import { purchaseSource } from "../partners/partner-source.ts";
import type { RecordPurchase } from "../purchases/read-purchase.ts";
import { recordPurchase } from "../purchases/record-purchase.ts";
import type { RecordedPurchase } from "../purchases/recorded-purchase.ts";
import { settledThen, settlePurchase } from "./settle-purchase.ts";

/** A purchase as a partner sends it, without its idempotency key. */
export type RecordPartnerPurchase = Omit<RecordPurchase, "isHistory">;

/** What was recorded, and what the partner owes for it in minor units. */
export interface RecordedPartnerPurchase {
  readonly isReplay: boolean;
  readonly recorded: RecordedPurchase;
  readonly chargedMinor: number;
}

/**
 * Records a purchase made at a partner: what it earns, and what the partner owes for that.
 * @throws Refusal those of `recordPurchase` and `settlePurchase`; INVALID for coupons.
 */
export async function recordPartnerPurchase(
  work: Work,
  input: RecordPartnerPurchase,
): Promise<RecordedPartnerPurchase> {
  const partnerId = callingPartnerId(work.caller);
  refuseCoupons(input);
  const source = purchaseSource(partnerId, input.source);
  const { isReplay, recorded } = await recordPurchase(work, { ...input, source });
  const { memberId, purchaseId, placedAt } = recorded;
  const bought = { kind: "PURCHASE", memberId, purchaseId } as const;
  const chargedMinor = isReplay
    ? await settledThen(work, partnerId, bought)
    : await settlePurchase(work, partnerId, { ...bought, occurredAt: new Date(placedAt) });
  return { isReplay, recorded, chargedMinor };
}

// Nobody has agreed who pays for them at a partner.
function refuseCoupons({ couponCodes, payments }: RecordPartnerPurchase): void {
  const message = text("settlements.noCoupons");
  if (couponCodes?.length) throw refusal("INVALID", ["input", "couponCodes"], message);
  const card = payments?.findIndex(({ kind }) => kind === "GIFT_CARD") ?? -1;
  if (card < 0) return;
  throw refusal("INVALID", ["input", "payments", String(card), "kind"], message);
}
