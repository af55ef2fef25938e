import { describe, expect, test } from "vitest";
import { reviewTier } from "../../api/modules/tiers/standing/review-tier.ts";
import { tierProgress } from "../../api/modules/tiers/standing/tier-progress.ts";
import { retentionWindow, tierWindow } from "../../api/modules/tiers/standing/tier-window.ts";
import { effectiveTier, noStanding } from "../../api/modules/tiers/tier-set.ts";
import type { Tier, TierPolicy, TierSet, TierStanding } from "../../api/modules/tiers/tier-set.ts";

const tier = (level: number, threshold: number | null): Tier => ({
  id: `tier-${level}`,
  level,
  names: { en: `Tier ${level}` },
  color: null,
  invitationOnly: threshold === null,
  threshold,
  multiplier: "1",
  benefits: [],
});
const setOf = (policy: Partial<TierPolicy> = {}): TierSet => ({
  policy: {
    metric: "SPEND",
    window: { kind: "CALENDAR_YEAR" },
    retentionShare: "1",
    downgrade: "ONE_LEVEL",
    graceDays: 30,
    ...policy,
  },
  tiers: [tier(1, 0), tier(2, 1_000_000), tier(3, 5_000_000), tier(4, null)],
});
const standing = (fields: Partial<TierStanding>): TierStanding => ({ ...noStanding, ...fields });
const enrolledDay = "2025-02-10";

describe("tierWindow", () => {
  test.each([
    ["LIFETIME", "2026-05-10", null, null],
    ["CALENDAR_YEAR", "2026-05-10", "2026-01-01", "2027-01-01"],
    ["ENROLLMENT_YEAR", "2026-02-09", "2025-02-10", "2026-02-10"],
    ["ENROLLMENT_YEAR", "2026-02-10", "2026-02-10", "2027-02-10"],
  ] as const)("%s around %s", (kind, day, fromDay, untilDay) => {
    expect(tierWindow({ kind }, day, enrolledDay)).toEqual({ fromDay, untilDay });
  });

  test("a member enrolled on 29 February has 28 February where there is no other", () => {
    const window = { kind: "ENROLLMENT_YEAR" } as const;
    expect(tierWindow(window, "2026-02-28", "2024-02-29")).toEqual({
      fromDay: "2026-02-28",
      untilDay: "2027-02-28",
    });
    expect(tierWindow(window, "2028-02-28", "2024-02-29").untilDay).toBe("2028-02-29");
  });

  test("a rolling window is today and the N − 1 days before", () => {
    const window = { kind: "ROLLING_DAYS", days: 30 } as const;
    expect(tierWindow(window, "2026-03-30", enrolledDay)).toEqual({
      fromDay: "2026-03-01",
      untilDay: "2026-03-31",
    });
  });
});

describe("reviewTier", () => {
  const facts = { day: "2026-05-10", enrolledDay };

  test("a tier reached in May 2026 is valid to the end of 2027", () => {
    const start = standing({ earnedTierId: "tier-1" });
    expect(reviewTier(setOf(), start, { ...facts, metric: 1_000_000 })).toEqual({
      standing: standing({ earnedTierId: "tier-2", validUntilDay: "2028-01-01" }),
      change: { fromTierId: "tier-1", toTierId: "tier-2" },
    });
  });

  test("tiers may be skipped on the way up, and invitation tiers are never reached", () => {
    const { change } = reviewTier(setOf(), noStanding, { ...facts, metric: 10 ** 12 });
    expect(change).toEqual({ fromTierId: null, toTierId: "tier-3" });
  });

  test("one short of the threshold changes nothing, and nothing ever goes down", () => {
    const start = standing({ earnedTierId: "tier-1" });
    const gold = standing({ earnedTierId: "tier-3", validUntilDay: "2027-01-01" });
    expect(reviewTier(setOf(), start, { ...facts, metric: 999_999 })).toEqual({
      standing: start,
      change: null,
    });
    expect(reviewTier(setOf(), gold, { ...facts, metric: 0 }).standing).toBe(gold);
  });

  test("an enrollment year ends with the member's own next year", () => {
    const set = setOf({ window: { kind: "ENROLLMENT_YEAR" } });
    const { standing: reached } = reviewTier(set, noStanding, { ...facts, metric: 1_000_000 });
    expect(reached.validUntilDay).toBe("2028-02-10");
  });

  test("rolling and lifetime windows have no fixed end", () => {
    for (const window of [{ kind: "LIFETIME" }, { kind: "ROLLING_DAYS", days: 365 }] as const) {
      const set = setOf({ window });
      const { standing: reached } = reviewTier(set, noStanding, { ...facts, metric: 1_000_000 });
      expect(reached.validUntilDay).toBeNull();
    }
  });

  test("a grant in force hides what is earned below it", () => {
    const grants = [{ tierId: "tier-4", untilDay: "2026-06-01" }];
    const granted = standing({ earnedTierId: "tier-1", grants });
    const { standing: reached, change } = reviewTier(setOf(), granted, {
      ...facts,
      metric: 1_000_000,
    });
    expect([reached.earnedTierId, change]).toEqual(["tier-2", null]);
    expect(effectiveTier(setOf(), reached, "2026-05-31")?.id).toBe("tier-4");
    expect(effectiveTier(setOf(), reached, "2026-06-01")?.id).toBe("tier-2");
  });
});

describe("tierProgress", () => {
  const silver = standing({ earnedTierId: "tier-2", validUntilDay: "2028-01-01" });
  const member = (held: TierStanding, day = "2026-05-10") => ({ standing: held, day, enrolledDay });

  test("the way up is to the next tier above the one that counts", () => {
    expect(tierProgress(setOf(), member(silver), { current: 1_200_000 })).toMatchObject({
      metric: "SPEND",
      current: 1_200_000,
      required: 5_000_000,
      remaining: 3_800_000,
      nextTier: { id: "tier-3" },
    });
  });

  test("nothing remains above the highest tier that can be reached", () => {
    const gold = standing({ earnedTierId: "tier-3", validUntilDay: "2028-01-01" });
    const top = { required: null, remaining: null, nextTier: null };
    expect(tierProgress(setOf(), member(gold), { current: 1 })).toMatchObject(top);
    const granted = standing({
      earnedTierId: "tier-1",
      grants: [{ tierId: "tier-4", untilDay: null }],
    });
    expect(tierProgress(setOf(), member(granted), { current: 1 })).toMatchObject(top);
  });

  test("remaining is never below 0", () => {
    const behind = standing({ earnedTierId: "tier-1" });
    expect(tierProgress(setOf(), member(behind), { current: 2_000_000 }).remaining).toBe(0);
  });

  test("a year window is kept by the period that ends with the tier's validity", () => {
    expect(retentionWindow(setOf(), member(silver))).toEqual({
      fromDay: "2027-01-01",
      untilDay: "2028-01-01",
    });
    const figures = { current: 1_200_000, retained: 0 };
    const set = setOf({ retentionShare: "0.8" });
    expect(tierProgress(set, member(silver), figures).retention).toEqual({
      current: 0,
      required: 800_000,
      untilDay: "2028-01-01",
    });
  });

  test("grace counts into the ended period and ends with itself", () => {
    const late = { ...silver, graceUntilDay: "2028-01-31" };
    expect(retentionWindow(setOf(), member(late, "2028-01-10"))).toEqual({
      fromDay: "2027-01-01",
      untilDay: "2028-01-31",
    });
    const figures = { current: 0, retained: 700_000 };
    expect(tierProgress(setOf(), member(late, "2028-01-10"), figures).retention).toEqual({
      current: 700_000,
      required: 1_000_000,
      untilDay: "2028-01-31",
    });
  });

  test("a rolling window keeps a tier until the day its metric falls below", () => {
    const set = setOf({ window: { kind: "ROLLING_DAYS", days: 30 } });
    const held = standing({ earnedTierId: "tier-2" });
    const daily = [
      { day: "2026-05-08", value: 600_000 },
      { day: "2026-04-20", value: 300_000 },
      { day: "2026-05-01", value: 700_000 },
    ];
    expect(tierProgress(set, member(held), { current: 1_600_000, daily }).retention).toEqual({
      current: 1_600_000,
      required: 1_000_000,
      untilDay: "2026-05-31",
    });
  });

  test("a grant in force keeps to the later of its end and the earned end", () => {
    const until = (untilDay: string | null) => {
      const granted = { ...silver, grants: [{ tierId: "tier-4", untilDay }] };
      return tierProgress(setOf(), member(granted), { current: 0, retained: 0 }).retention
        ?.untilDay;
    };
    expect([until("2026-12-31"), until("2029-01-01"), until(null)]).toEqual([
      "2028-01-01",
      "2029-01-01",
      null,
    ]);
  });

  test.each([
    ["lifetime", setOf({ window: { kind: "LIFETIME" } }), "tier-2"],
    ["no downgrade", setOf({ downgrade: "NONE" }), "tier-2"],
    ["the first tier", setOf(), "tier-1"],
    ["no tier", setOf(), null],
  ])("%s cannot lapse", (_, set, earnedTierId) => {
    const held = standing({ earnedTierId, validUntilDay: "2028-01-01" });
    expect(tierProgress(set, member(held), { current: 0 }).retention).toBeNull();
  });
});
