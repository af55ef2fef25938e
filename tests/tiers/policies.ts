import fc from "fast-check";
import type { TierPolicy, TierWindow } from "../../api/modules/tiers/tier-set.ts";

const windows: fc.Arbitrary<TierWindow> = fc.oneof(
  fc.constantFrom(
    ...(["LIFETIME", "CALENDAR_YEAR", "ENROLLMENT_YEAR"] as const).map((kind) => ({ kind })),
  ),
  fc.constantFrom(1, 7, 30, 120, 365).map((days) => ({ kind: "ROLLING_DAYS" as const, days })),
);

/** Any policy there can be. */
export const policies: fc.Arbitrary<TierPolicy> = fc.record({
  metric: fc.constantFrom("SPEND", "ORDERS", "VISITS", "POINTS"),
  window: windows,
  retentionShare: fc.constantFrom("0", "0.333333333", "0.8", "1"),
  downgrade: fc.constantFrom("NONE", "ONE_LEVEL", "TO_QUALIFIED"),
  graceDays: fc.constantFrom(0, 1, 30, 365),
});
