import type { Day } from "../../values/calendar.ts";
import type { ExpiryPolicy } from "../../values/expiry.ts";
import type { Words } from "../../values/localized.ts";
import type { RefusalReason } from "../../writes/refusal.ts";

/** When points are to end, as staff write it. */
export interface ExpiryInput {
  readonly kind: ExpiryPolicy["kind"];
  readonly count?: number | null;
  readonly unit?: "DAY" | "MONTH" | "YEAR" | null;
  readonly endOf?: "MONTH" | "QUARTER" | "YEAR" | null;
  readonly lastDay?: Day | null;
}

type Part = Exclude<keyof ExpiryInput, "kind">;

const COUNT_MAX = { DAY: 3660, MONTH: 120, YEAR: 10 };

/** What each kind must say, and what it may. */
const PARTS: Record<ExpiryPolicy["kind"], { must: readonly Part[]; may: readonly Part[] }> = {
  NONE: { must: [], may: [] },
  AFTER_PURCHASE: { must: ["count", "unit"], may: ["endOf"] },
  AFTER_ACTIVITY: { must: ["count", "unit"], may: ["endOf"] },
  FIXED_DATE: { must: ["lastDay"], may: [] },
};

/** The policy as it is to be, or everything that is wrong with it. */
export function readExpiry(
  input: ExpiryInput,
  today: Day,
): { policy: ExpiryPolicy } | { reasons: RefusalReason[] } {
  const { kind, count, unit, lastDay, endOf = null } = input;
  const { must, may } = PARTS[kind];
  const reasons: RefusalReason[] = [];
  const refuse = (code: RefusalReason["code"], part: Part, message: Words) =>
    reasons.push({ code, field: ["input", "expiry", part], message });

  for (const part of ["count", "unit", "endOf", "lastDay"] as const) {
    const isGiven = input[part] != null;
    if (must.includes(part) && !isGiven) refuse("REQUIRED", part, MISSING[part]);
    if (isGiven && !must.includes(part) && !may.includes(part)) refuse("INVALID", part, TOO_MUCH);
  }
  if (count != null && unit && (count < 1 || count > COUNT_MAX[unit])) {
    refuse("INVALID", "count", COUNT);
  }
  if (kind === "FIXED_DATE" && lastDay && lastDay < today) refuse("IN_THE_PAST", "lastDay", PAST);
  if (reasons.length > 0) return { reasons };
  if (kind === "NONE") return { policy: { kind } };
  if (kind === "FIXED_DATE") return { policy: { kind, lastDay: lastDay! } };
  return { policy: { kind, count: count!, unit: unit!, endOf } };
}

const HOW_LONG = {
  en: "Say how long points last: `count` and `unit`.",
  vi: "Hãy cho biết điểm có hạn bao lâu: `count` và `unit`.",
};

const MISSING: Record<Part, Words> = {
  ...{ count: HOW_LONG, unit: HOW_LONG, endOf: HOW_LONG },
  lastDay: {
    en: "Say the last day on which points are valid.",
    vi: "Hãy cho biết ngày cuối cùng điểm còn hiệu lực.",
  },
};

const TOO_MUCH = {
  en: "This says nothing for this kind of expiry. Leave it out.",
  vi: "Mục này không dùng cho loại hạn này. Hãy bỏ đi.",
};

const COUNT = {
  en: `Points last 1 to ${COUNT_MAX.DAY} days, ${COUNT_MAX.MONTH} months or ${COUNT_MAX.YEAR} years.`,
  vi: `Điểm có hạn từ 1 đến ${COUNT_MAX.DAY} ngày, ${COUNT_MAX.MONTH} tháng hoặc ${COUNT_MAX.YEAR} năm.`,
};

const PAST = {
  en: "This day is over. Choose today or a later one.",
  vi: "Ngày này đã qua. Hãy chọn hôm nay hoặc ngày sau.",
};
