import { amountMinorMax } from "../../values/money.ts";
import type { Day } from "../../values/calendar.ts";
import type { Words } from "../../values/localized.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { EarningTerms } from "./earning-terms.ts";
import { readExpiry } from "./read-expiry.ts";
import type { ExpiryInput } from "./read-expiry.ts";

/** Terms as staff write them; what is left out stays as it was. */
export interface EarningTermsInput {
  readonly pendingDays?: number | null;
  readonly expiry?: ExpiryInput | null;
  readonly includesTax?: boolean | null;
  readonly includesShipping?: boolean | null;
  readonly retroDays?: number | null;
  readonly purchasePointsMax?: number | null;
  readonly debt?: "REPAY" | "FORGIVE" | null;
}

const DAYS_MAX = 3660;

/** The terms as they are to be, or everything that is wrong with them. */
export function readEarningTerms(
  input: EarningTermsInput,
  { before, today }: { before: EarningTerms; today: Day },
): { terms: EarningTerms } | { reasons: RefusalReason[] } {
  const { pendingDays, purchasePointsMax } = input;
  const terms: EarningTerms = {
    ...before,
    pendingDays: pendingDays === undefined ? before.pendingDays : pendingDays,
    includesTax: input.includesTax ?? before.includesTax,
    includesShipping: input.includesShipping ?? before.includesShipping,
    retroDays: input.retroDays ?? before.retroDays,
    purchasePointsMax:
      purchasePointsMax === undefined ? before.purchasePointsMax : purchasePointsMax,
    debt: input.debt ?? before.debt ?? "REPAY",
  };
  const reasons: RefusalReason[] = [];
  const refuse = (name: string, message: Words) =>
    reasons.push({ code: "INVALID", field: ["input", name], message });
  if (!isWithin(terms.pendingDays ?? 0, 0, DAYS_MAX)) refuse("pendingDays", DAYS);
  if (!isWithin(terms.retroDays, 0, DAYS_MAX)) refuse("retroDays", DAYS);
  if (!isWithin(terms.purchasePointsMax ?? 1, 1, amountMinorMax)) refuse("purchasePointsMax", MOST);

  const expiry = input.expiry ? readExpiry(input.expiry, today) : { policy: before.expiry };
  if ("reasons" in expiry) return { reasons: [...reasons, ...expiry.reasons] };
  return reasons.length > 0 ? { reasons } : { terms: { ...terms, expiry: expiry.policy } };
}

function isWithin(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}

const DAYS = {
  en: `Give a number of days from 0 to ${DAYS_MAX}.`,
  vi: `Hãy nhập số ngày từ 0 đến ${DAYS_MAX}.`,
};

const MOST = {
  en: `The most a purchase can earn is a number of points from 1 to ${amountMinorMax}; null for no limit.`,
  vi: `Số điểm tối đa mỗi đơn là từ 1 đến ${amountMinorMax}; null là không giới hạn.`,
};
