import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { UserErrorCode } from "../../../values/errors/user-error-code.ts";
import { tierMetric } from "../tier-metrics.ts";
import type { TierMetric } from "../tier-metrics.ts";
import type { Tier } from "../tier-set.ts";

/** Notes why an input is refused: a code, the path below the tier, and a text for people. */
export type Refuse = (code: UserErrorCode, path: readonly string[], message: Text) => void;

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

/**
 * Reads a threshold in the metric's unit; null for a tier by invitation, and when it was refused.
 */
export function readThreshold(
  threshold: string | null | undefined,
  { before, invitationOnly, metric, isNewMetric, currencyCode, refuse }: ThresholdRead,
): number | null {
  if (invitationOnly) {
    if (threshold != null) {
      refuse("INVALID", ["threshold"], text("tiers.thresholdOfInvitationTier"));
    }
    return null;
  }
  const unchanged = isNewMetric ? null : (before?.threshold ?? null);
  if (threshold === undefined && unchanged !== null) return unchanged;
  if (threshold == null) {
    refuse("REQUIRED", ["threshold"], text("tiers.thresholdMissing"));
    return null;
  }
  const amount = tierMetric(metric).unit.read(threshold, currencyCode);
  if ("minor" in amount && amount.minor >= 0) return amount.minor;
  const { code, message } = PROBLEMS["problem" in amount ? amount.problem : "NEGATIVE"];
  refuse(code, ["threshold"], message);
  return null;
}

const PROBLEMS = {
  NOT_A_DECIMAL: { code: "INVALID", message: text("tiers.thresholdNotANumber") },
  TOO_MANY_DECIMALS: {
    code: "TOO_MANY_DECIMALS",
    message: text("tiers.thresholdTooManyDecimals"),
  },
  TOO_LARGE: { code: "INVALID", message: text("tiers.thresholdTooLarge") },
  NEGATIVE: { code: "NEGATIVE_AMOUNT", message: text("tiers.thresholdNegative") },
} as const;
