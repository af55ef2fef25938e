import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import { amountMinorMax } from "../../values/money.ts";
import type { Day } from "../../values/calendar.ts";
import type { RefusalReason } from "../../writes/refusal.ts";
import type { EarningTerms } from "./earning-terms.ts";
import { readExpiry } from "./read-expiry.ts";
import type { ExpiryInput } from "./read-expiry.ts";

/** Earning terms as staff enter them; what is left out stays as it was. */
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

/** Reads earning terms, or gives every reason to refuse them. */
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
  const refuse = (name: string, message: Text) =>
    reasons.push({ code: "INVALID", field: ["input", name], message });
  const daysOutOfRange = text("programs.daysOutOfRange", { max: DAYS_MAX });
  if (!isWithin(terms.pendingDays ?? 0, 0, DAYS_MAX)) refuse("pendingDays", daysOutOfRange);
  if (!isWithin(terms.retroDays, 0, DAYS_MAX)) refuse("retroDays", daysOutOfRange);
  if (!isWithin(terms.purchasePointsMax ?? 1, 1, amountMinorMax)) {
    const message = text("programs.purchasePointsMaxOutOfRange", { max: amountMinorMax });
    refuse("purchasePointsMax", message);
  }

  const expiry = input.expiry ? readExpiry(input.expiry, today) : { policy: before.expiry };
  if ("reasons" in expiry) return { reasons: [...reasons, ...expiry.reasons] };
  return reasons.length > 0 ? { reasons } : { terms: { ...terms, expiry: expiry.policy } };
}

function isWithin(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}
