import { Duration } from "luxon";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { refuseCounterCode, releaseAtCounter } from "../../coupons/use-at-counter.ts";
import { callingPartnerId } from "../../partners/partner-company.ts";
import { voucherSource } from "../../partners/partner-source.ts";
import { lockPartnerAccount } from "../accounts/partner-account.ts";
import { postPartnerEntries } from "../accounts/post-partner-entries.ts";
import { findOwnVoucher } from "./own-voucher.ts";
import { postedUse } from "./posted-use.ts";
import type { UseVoucher } from "./use-voucher.ts";

export type UndoVoucherUse = Omit<UseVoucher, "amount">;

/** Which voucher can be used again. */
export interface UndoneVoucher {
  readonly isReplay: boolean;
  readonly memberId: string;
  readonly couponId: string;
}

/**
 * Undoes the use of a partner's voucher, within the time of the terms that it was used by.
 * @throws Refusal NOT_FOUND, COUPON_MISTYPED, UNDO_TOO_LATE, PARTNER_TERMS_MISSING
 */
export async function undoVoucherUse(work: Work, input: UndoVoucherUse): Promise<UndoneVoucher> {
  const partnerId = callingPartnerId(work.caller);
  const { code, reference: purchaseExternalId } = input;
  const voucher = await findOwnVoucher(work, partnerId, code);
  if (!voucher) throw refuseCounterCode(code);
  const { memberId, couponId } = voucher;
  const checkout = { source: voucherSource(partnerId, input.source), purchaseExternalId };
  const released = await releaseAtCounter(work, voucher, checkout);
  if (!released) {
    throw refusal("NOT_FOUND", ["input", "reference"], text("settlements.notUsedFor"));
  }
  const { isReplay, useId } = released;
  if (isReplay) return { isReplay, memberId, couponId };

  const document = { memberId, id: useId };
  const account = await lockPartnerAccount(work, partnerId);
  const posted = await postedUse(work, document);
  if (!posted) throw new Error(`The use ${useId} of a voucher has no entry.`);
  const { points, amountMinor, rate, per, occurredAt, undoWindow } = posted;
  const until = occurredAt.getTime() + Duration.fromISO(undoWindow).toMillis();
  if (work.now.getTime() > until) {
    throw refusal("UNDO_TOO_LATE", ["input", "code"], text("settlements.undoTooLate"));
  }
  const entry = { kind: "VOUCHER_UNDONE", side: "REDEEMED", document } as const;
  const back = { points: -points, amountMinor: -amountMinor, rate: { rate, per } };
  await postPartnerEntries(work, account, [{ ...entry, ...back, occurredAt: work.now }]);
  return { isReplay, memberId, couponId };
}
