import { fractionOf, isLess, one, zero } from "../../../values/fraction.ts";
import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import type { TierPolicy, TierWindow } from "../tier-set.ts";

/** A policy as staff enter it. */
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

/** Reads a policy; what the input leaves out stays as it was. */
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
  const refuse = (path: string, message: Text, code: RefusalReason["code"] = "INVALID") =>
    reasons.push({ code, field: ["input", "policy", ...path.split(".")], message });

  const max = WINDOW_DAYS_MAX;
  const isRolling = policy.window.kind === "ROLLING_DAYS";
  if (isRolling && input.window && days == null) {
    refuse("window.days", text("tiers.rollingWindowWithoutDays", { max }), "REQUIRED");
  } else if (isRolling && !isWithin(policy.window.days!, 1, max)) {
    refuse("window.days", text("tiers.rollingWindowOutOfRange", { max }));
  }
  if (input.window && !isRolling && days != null) {
    refuse("window.days", text("tiers.windowWithDays"));
  }
  const share = fractionOf(policy.retentionShare);
  if (!share || isLess(share, zero) || isLess(one, share)) {
    refuse("retentionShare", text("tiers.retentionShareInvalid"));
  }
  if (!isWithin(policy.graceDays, 0, GRACE_DAYS_MAX)) {
    refuse("graceDays", text("tiers.graceDaysOutOfRange", { max: GRACE_DAYS_MAX }));
  }
  return { policy, reasons };
}

/** The values that a new set can't do without and the input leaves out. */
export function missingInPolicy(input: TierPolicyInput): RefusalReason[] {
  const missing = (name: "metric" | "window", message: Text): RefusalReason[] =>
    input[name] == null ? [{ code: "REQUIRED", field: ["input", "policy", name], message }] : [];
  return [
    ...missing("metric", text("tiers.newSetWithoutMetric")),
    ...missing("window", text("tiers.newSetWithoutWindow")),
  ];
}

function windowOf(kind: TierWindow["kind"], days: number): TierWindow {
  return kind === "ROLLING_DAYS" ? { kind, days } : { kind };
}

function isWithin(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}
