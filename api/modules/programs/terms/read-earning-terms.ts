import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import { fraction, fractionOf, isLess, one, zero } from "../../../values/fraction.ts";
import { amountMinorMax, minorUnits } from "../../../values/money.ts";
import { isDurationUpTo } from "../../../values/calendar.ts";
import type { Day } from "../../../values/calendar.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import {
  checkoutHoursOf,
  erasedIdentityDaysOf,
  giftCardValidityOf,
  pointValueOf,
  refundDaysOf,
} from "../earning-terms.ts";
import type { EarningTerms } from "../earning-terms.ts";
import { pointsStep } from "../pay-with-points.ts";
import type { PaidPoints, PayWithPoints } from "../pay-with-points.ts";
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
  /** In the program's currency: "0.015". */
  readonly pointValue?: string | null;
  readonly payWithPoints?: PayWithPoints | null;
  readonly checkoutHours?: number | null;
  readonly refundDays?: number | null;
  readonly erasedIdentityDays?: number | null;
  readonly giftCardValidity?: string | null;
}

const DAYS_MAX = 3660;
const POINTS_MAX = 1_000_000;
const POINT_VALUE_MAX = 1_000_000_000n;
const CHECKOUT_HOURS_MAX = 720;

/** Reads earning terms, or gives every reason to refuse them. */
export function readEarningTerms(
  input: EarningTermsInput,
  { before, today, currencyCode }: { before: EarningTerms; today: Day; currencyCode: string },
): { terms: EarningTerms } | { reasons: RefusalReason[] } {
  const { pendingDays, purchasePointsMax } = input;
  const hasPointValue = input.pointValue != null && isPointValue(input.pointValue);
  const pointValue = hasPointValue ? minorUnits(input.pointValue!, currencyCode) : null;
  const terms: EarningTerms = {
    ...before,
    pendingDays: pendingDays === undefined ? before.pendingDays : pendingDays,
    includesTax: input.includesTax ?? before.includesTax,
    includesShipping: input.includesShipping ?? before.includesShipping,
    retroDays: input.retroDays ?? before.retroDays,
    purchasePointsMax:
      purchasePointsMax === undefined ? before.purchasePointsMax : purchasePointsMax,
    debt: input.debt ?? before.debt ?? "REPAY",
    pointValue: input.pointValue === undefined ? pointValueOf(before) : pointValue,
    payWithPoints:
      input.payWithPoints === undefined ? (before.payWithPoints ?? null) : input.payWithPoints,
    checkoutHours: input.checkoutHours ?? checkoutHoursOf(before),
    refundDays: input.refundDays ?? refundDaysOf(before),
    erasedIdentityDays: input.erasedIdentityDays ?? erasedIdentityDaysOf(before),
    giftCardValidity:
      input.giftCardValidity === undefined ? giftCardValidityOf(before) : input.giftCardValidity,
  };
  const reasons: RefusalReason[] = [];
  const refuse = (name: string, message: Text) =>
    reasons.push({ code: "INVALID", field: ["input", name], message });
  const daysOutOfRange = text("programs.daysOutOfRange", { max: DAYS_MAX });
  if (!isWithin(terms.pendingDays ?? 0, 0, DAYS_MAX)) refuse("pendingDays", daysOutOfRange);
  if (!isWithin(terms.retroDays, 0, DAYS_MAX)) refuse("retroDays", daysOutOfRange);
  if (!isWithin(erasedIdentityDaysOf(terms), 0, DAYS_MAX)) {
    refuse("erasedIdentityDays", daysOutOfRange);
  }
  if (!isWithin(terms.purchasePointsMax ?? 1, 1, amountMinorMax)) {
    const message = text("programs.purchasePointsMaxOutOfRange", { max: amountMinorMax });
    refuse("purchasePointsMax", message);
  }
  if (!isWithin(checkoutHoursOf(terms), 1, CHECKOUT_HOURS_MAX)) {
    refuse("checkoutHours", text("programs.checkoutHoursOutOfRange", { max: CHECKOUT_HOURS_MAX }));
  }
  if (!isWithin(refundDaysOf(terms), 1, DAYS_MAX)) {
    refuse("refundDays", text("programs.refundDaysOutOfRange", { max: DAYS_MAX }));
  }
  const validity = giftCardValidityOf(terms);
  if (validity !== null && !isDurationUpTo(validity, DAYS_MAX)) {
    refuse("giftCardValidity", text("programs.giftCardValidityInvalid"));
  }
  if (input.pointValue != null && !hasPointValue) {
    refuse("pointValue", text("programs.pointValueInvalid"));
  }
  if (input.payWithPoints) reasons.push(...payWithPointsReasons(input.payWithPoints, currencyCode));

  const expiry = input.expiry ? readExpiry(input.expiry, today) : { policy: before.expiry };
  if ("reasons" in expiry) return { reasons: [...reasons, ...expiry.reasons] };
  return reasons.length > 0 ? { reasons } : { terms: { ...terms, expiry: expiry.policy } };
}

function isPointValue(decimal: string): boolean {
  const value = fractionOf(decimal);
  return value !== null && isLess(zero, value) && !isLess(fraction(POINT_VALUE_MAX), value);
}

/** Why members can't pay with points in this way. */
function payWithPointsReasons(terms: PayWithPoints, currencyCode: string): RefusalReason[] {
  const reasons: RefusalReason[] = [];
  const refuse = (name: keyof PayWithPoints, message: Text) =>
    reasons.push({ code: "INVALID", field: ["input", "payWithPoints", name], message });
  const { value, step, minimum } = terms;
  const pointsOutOfRange = text("programs.payingPointsOutOfRange", { max: POINTS_MAX });
  const hasValue = fractionOf(value) !== null && !isLess(fractionOf(value)!, zero);
  if (!isWithin(step, 1, POINTS_MAX)) refuse("step", pointsOutOfRange);
  if (!isWithin(minimum, 1, POINTS_MAX)) refuse("minimum", pointsOutOfRange);
  const share = fractionOf(terms.maximumShare);
  if (!share || !isLess(zero, share) || isLess(one, share)) {
    refuse("maximumShare", text("programs.shareOutOfRange"));
  }
  const isStep = hasValue && reasons.length === 0;
  if (!hasValue || (isStep && !isPayable(pointsStep(terms, currencyCode)))) {
    refuse("value", text("programs.stepNotWhole", { currency: currencyCode }));
  }
  return reasons;
}

function isPayable(step: PaidPoints | null): boolean {
  return step !== null && step.amountMinor <= amountMinorMax;
}

function isWithin(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}
