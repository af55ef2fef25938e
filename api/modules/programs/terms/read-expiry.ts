import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { Day } from "../../../values/calendar.ts";
import type { ExpiryPolicy } from "../../../values/expiry.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";

/** An expiry of points, as staff enter it. */
export interface ExpiryInput {
  readonly kind: ExpiryPolicy["kind"];
  readonly count?: number | null;
  readonly unit?: "DAY" | "MONTH" | "YEAR" | null;
  readonly endOf?: "MONTH" | "QUARTER" | "YEAR" | null;
  readonly lastDay?: Day | null;
}

type Part = Exclude<keyof ExpiryInput, "kind">;

const COUNT_MAX = { DAY: 3660, MONTH: 120, YEAR: 10 };

/** The values that each kind of expiry needs, and those that it may have. */
const PARTS: Record<ExpiryPolicy["kind"], { must: readonly Part[]; may: readonly Part[] }> = {
  NONE: { must: [], may: [] },
  AFTER_PURCHASE: { must: ["count", "unit"], may: ["endOf"] },
  AFTER_ACTIVITY: { must: ["count", "unit"], may: ["endOf"] },
  FIXED_DATE: { must: ["lastDay"], may: [] },
};

/** Reads an expiry policy, or gives every reason to refuse it. */
export function readExpiry(
  input: ExpiryInput,
  today: Day,
): { policy: ExpiryPolicy } | { reasons: RefusalReason[] } {
  const { kind, count, unit, lastDay, endOf = null } = input;
  const { must, may } = PARTS[kind];
  const reasons: RefusalReason[] = [];
  const refuse = (code: RefusalReason["code"], part: Part, message: Text) =>
    reasons.push({ code, field: ["input", "expiry", part], message });

  for (const part of ["count", "unit", "endOf", "lastDay"] as const) {
    const isGiven = input[part] != null;
    if (must.includes(part) && !isGiven) refuse("REQUIRED", part, MISSING[part]);
    if (isGiven && !must.includes(part) && !may.includes(part))
      refuse("INVALID", part, text("programs.expiryPartUnused"));
  }
  if (count != null && unit && (count < 1 || count > COUNT_MAX[unit])) {
    refuse("INVALID", "count", LENGTH_OUT_OF_RANGE);
  }
  if (kind === "FIXED_DATE" && lastDay && lastDay < today) {
    refuse("IN_THE_PAST", "lastDay", text("programs.expiryLastDayPast"));
  }
  if (reasons.length > 0) return { reasons };
  if (kind === "NONE") return { policy: { kind } };
  if (kind === "FIXED_DATE") return { policy: { kind, lastDay: lastDay! } };
  return { policy: { kind, count: count!, unit: unit!, endOf } };
}

const LENGTH_MISSING = text("programs.expiryLengthMissing");

const MISSING: Record<Part, Text> = {
  count: LENGTH_MISSING,
  unit: LENGTH_MISSING,
  endOf: LENGTH_MISSING,
  lastDay: text("programs.expiryLastDayMissing"),
};

const LENGTH_OUT_OF_RANGE = text("programs.expiryLengthOutOfRange", {
  days: COUNT_MAX.DAY,
  months: COUNT_MAX.MONTH,
  years: COUNT_MAX.YEAR,
});
