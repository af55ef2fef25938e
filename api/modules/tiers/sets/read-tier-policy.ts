import { fractionOf, isLess, one, zero } from "../../../values/fraction.ts";
import type { Words } from "../../../values/localized.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { TierPolicy, TierWindow } from "../tier-set.ts";

export interface TierPolicyInput {
  readonly metric?: TierPolicy["metric"] | null;
  readonly window?: { readonly kind: TierWindow["kind"]; readonly days?: number | null } | null;
  /** A decimal string. */
  readonly retentionShare?: string | null;
  readonly downgrade?: TierPolicy["downgrade"] | null;
  readonly graceDays?: number | null;
}

const WINDOW_DAYS_MAX = 3660;
const GRACE_DAYS_MAX = 365;

/** A policy as it is to be; what the input leaves out is as it was. */
export function readTierPolicy(
  input: TierPolicyInput,
  before: TierPolicy,
): { policy: TierPolicy; reasons: RefusalReason[] } {
  const { days } = input.window ?? {};
  const policy: TierPolicy = {
    metric: input.metric ?? before.metric,
    window: input.window ? windowOf(input.window.kind, days ?? 0) : before.window,
    retentionShare: input.retentionShare ?? before.retentionShare,
    downgrade: input.downgrade ?? before.downgrade,
    graceDays: input.graceDays ?? before.graceDays,
  };
  const reasons: RefusalReason[] = [];
  const refuse = (path: string, message: Words) =>
    reasons.push({ code: "INVALID", field: ["input", "policy", ...path.split(".")], message });

  const isRolling = policy.window.kind === "ROLLING_DAYS";
  if (isRolling && !isWithin(policy.window.days!, 1, WINDOW_DAYS_MAX)) {
    refuse("window.days", {
      en: `A rolling window has 1 to ${WINDOW_DAYS_MAX} days.`,
      vi: `Khoảng thời gian trượt dài từ 1 đến ${WINDOW_DAYS_MAX} ngày.`,
    });
  }
  if (input.window && !isRolling && days != null) {
    refuse("window.days", {
      en: "Only a rolling window has a number of days. Leave `days` out.",
      vi: "Chỉ khoảng thời gian trượt mới có số ngày. Hãy bỏ `days`.",
    });
  }
  const share = fractionOf(policy.retentionShare);
  if (!share || isLess(share, zero) || isLess(one, share)) {
    refuse("retentionShare", {
      en: 'Keeping a tier takes a share of its threshold from "0" to "1", with at most nine decimals.',
      vi: 'Tỷ lệ giữ hạng là từ "0" đến "1" của ngưỡng đạt hạng, tối đa chín chữ số thập phân.',
    });
  }
  if (!isWithin(policy.graceDays, 0, GRACE_DAYS_MAX)) {
    refuse("graceDays", {
      en: `The grace days are 0 to ${GRACE_DAYS_MAX}.`,
      vi: `Số ngày gia hạn là từ 0 đến ${GRACE_DAYS_MAX}.`,
    });
  }
  return { policy, reasons };
}

function windowOf(kind: TierWindow["kind"], days: number): TierWindow {
  return kind === "ROLLING_DAYS" ? { kind, days } : { kind };
}

function isWithin(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}
