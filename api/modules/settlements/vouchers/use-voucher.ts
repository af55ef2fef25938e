import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { refuseCounterCode, useAtCounter } from "../../coupons/use-at-counter.ts";
import { callingPartnerId } from "../../partners/partner-company.ts";
import { voucherSource } from "../../partners/partner-source.ts";
import { lockPartnerAccount } from "../accounts/partner-account.ts";
import type { PartnerTerms } from "../accounts/partner-account.ts";
import { postPartnerEntries } from "../accounts/post-partner-entries.ts";
import type { PartnerRate } from "../accounts/post-partner-entries.ts";
import { amountOfPoints } from "../partner-amount.ts";
import { findOwnVoucher } from "./own-voucher.ts";
import { postedUse } from "./posted-use.ts";

export interface UseVoucher {
  readonly code: string;
  /** The partner's own. */
  readonly source: string;
  readonly reference: string;
  readonly amount?: string | null;
}

/** Which voucher was used, and what the program owes the partner for it in minor units. */
export interface UsedVoucher {
  readonly isReplay: boolean;
  readonly memberId: string;
  readonly couponId: string;
  readonly owedMinor: number;
}

/**
 * Uses a partner's voucher at its counter, whole. The member's wallet is locked: of two counters
 * one gets it.
 * @throws Refusal INVALID (an amount), PARTNER_TERMS_MISSING, and those of `useCoupon`.
 */
export async function useVoucher(work: Work, input: UseVoucher): Promise<UsedVoucher> {
  const partnerId = callingPartnerId(work.caller);
  const { code, reference: purchaseExternalId } = input;
  if (input.amount != null) {
    throw refusal("INVALID", ["input", "amount"], text("coupons.usedAsWhole"));
  }
  const voucher = await findOwnVoucher(work, partnerId, code);
  if (!voucher) throw refuseCounterCode(code);
  const checkout = { source: voucherSource(partnerId, input.source), purchaseExternalId };
  const { isReplay, useId } = await useAtCounter(work, voucher, checkout);
  const { memberId, couponId } = voucher;
  const document = { memberId, id: useId };
  if (isReplay) {
    const posted = await postedUse(work, document);
    return { isReplay, memberId, couponId, owedMinor: -(posted?.amountMinor ?? 0) };
  }
  const account = await lockPartnerAccount(work, partnerId);
  const { points } = voucher;
  const rate = reimbursementOf(account.terms);
  const owedMinor = amountOfPoints(rate.per === "POINT" ? points : 1, rate.rate);
  const entry = { kind: "VOUCHER_USED", side: "REDEEMED", document, points, rate } as const;
  const [lineId] = await postPartnerEntries(work, account, [
    { ...entry, amountMinor: -owedMinor, occurredAt: work.now },
  ]);
  const payload = { partnerId, lineId: lineId!, itemId: voucher.rewardId };
  work.emit({ type: "voucher.used", payload });
  return { isReplay, memberId, couponId, owedMinor };
}

function reimbursementOf(terms: PartnerTerms): PartnerRate {
  const { reimbursementPerVoucherMinor, reimbursementPerPoint } = terms;
  if (reimbursementPerVoucherMinor === null) {
    return { rate: reimbursementPerPoint ?? "0", per: "POINT" };
  }
  return { rate: String(reimbursementPerVoucherMinor), per: "VOUCHER" };
}
