import type { UserErrorCode } from "../../../values/user-error-code.ts";
import { readMoney } from "../../../values/money.ts";
import type { Words } from "../../../values/localized.ts";
import type { Tier, TierMetric } from "../tier-set.ts";

/** Notes why an input is refused: a code, the path below the tier, and words for people. */
export type Refuse = (code: UserErrorCode, path: readonly string[], message: Words) => void;

/** What a threshold is read against. */
export interface ThresholdRead {
  /** The tier as it was; null for a new one. */
  readonly before: Tier | null;
  readonly invitationOnly: boolean;
  readonly metric: TierMetric;
  readonly isNewMetric: boolean;
  readonly currencyCode: string;
  readonly refuse: Refuse;
}

/** A threshold in the metric's unit; null for a tier by invitation, and where it was refused. */
export function readThreshold(
  threshold: string | null | undefined,
  { before, invitationOnly, metric, isNewMetric, currencyCode, refuse }: ThresholdRead,
): number | null {
  if (invitationOnly) {
    if (threshold == null) return null;
    refuse("INVALID", ["threshold"], {
      en: "Members come into this tier by a grant only: leave the threshold out.",
      vi: "Hạng này chỉ được trao tặng: hãy bỏ ngưỡng đạt hạng.",
    });
    return null;
  }
  const kept = isNewMetric ? null : (before?.threshold ?? null);
  if (threshold === undefined && kept !== null) return kept;
  if (threshold == null) {
    refuse("REQUIRED", ["threshold"], {
      en: "Say what a member must reach to be in this tier.",
      vi: "Hãy cho biết thành viên phải đạt bao nhiêu để lên hạng này.",
    });
    return null;
  }
  const amount = readMoney(threshold, metric === "SPEND" ? currencyCode : WHOLE);
  if ("minor" in amount && amount.minor >= 0) return amount.minor;
  const problem = "problem" in amount ? amount.problem : "NEGATIVE";
  refuse(CODES[problem], ["threshold"], WORDS[problem]);
  return null;
}

// Counts and points are read like money without decimals.
const WHOLE = "VND";

const CODES = {
  NOT_A_DECIMAL: "INVALID",
  TOO_MANY_DECIMALS: "TOO_MANY_DECIMALS",
  TOO_LARGE: "INVALID",
  NEGATIVE: "NEGATIVE_AMOUNT",
} as const;

const WORDS = {
  NOT_A_DECIMAL: { en: "Write the threshold in plain digits.", vi: "Hãy ghi ngưỡng bằng chữ số." },
  TOO_MANY_DECIMALS: {
    en: "The threshold has more decimals than what is measured.",
    vi: "Ngưỡng có nhiều chữ số thập phân hơn đơn vị đo.",
  },
  TOO_LARGE: { en: "The threshold is too large.", vi: "Ngưỡng quá lớn." },
  NEGATIVE: { en: "The threshold can't be below zero.", vi: "Ngưỡng không thể âm." },
};
