import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { addDays, addYears, startOf } from "../../api/values/calendar.ts";
import type { Day } from "../../api/values/calendar.ts";
import { dueReviews, nextReview } from "../../api/modules/tiers/standing/due-reviews.ts";
import type {
  ReviewCourse,
  StandingUntil,
  Terms,
} from "../../api/modules/tiers/standing/due-reviews.ts";
import { noStanding } from "../../api/modules/tiers/tier-set.ts";
import type { Tier, TierPolicy, TierSet, TierStanding } from "../../api/modules/tiers/tier-set.ts";
import { randomRuns } from "../harness/random-runs.ts";

const timeZone = "Asia/Ho_Chi_Minh";
const at = (day: Day) => startOf(day, timeZone);
const tier = (level: number, threshold: number | null): Tier => ({
  id: `tier-${level}`,
  level,
  threshold,
  names: { en: `Tier ${level}` },
  color: null,
  invitationOnly: threshold === null,
  multiplier: "1",
  benefits: [],
});
const TIERS = [tier(1, 0), tier(2, 100), tier(3, 300), tier(4, 1000), tier(5, null)];
const setOf = (policy: Partial<TierPolicy> = {}, tiers = TIERS): TierSet => ({
  policy: {
    metric: "SPEND",
    window: { kind: "CALENDAR_YEAR" },
    retentionShare: "1",
    downgrade: "ONE_LEVEL",
    graceDays: 30,
    ...policy,
  },
  tiers,
});
const standing = (fields: Partial<TierStanding>): TierStanding => ({ ...noStanding, ...fields });
const inTier = (level: number, validUntilDay: Day | null = "2028-01-01") =>
  standing({ earnedTierId: `tier-${level}`, validUntilDay });

interface CourseOptions {
  set?: TierSet;
  later?: Terms[];
  days?: Record<Day, number>;
  enrolledDay?: Day;
}

function courseOf({
  set = setOf(),
  later = [],
  days = {},
  enrolledDay = "2025-02-10",
}: CourseOptions) {
  const figures = Object.entries(days).map(([day, value]) => ({ day, value }));
  const terms = [{ inForceFrom: new Date(0), set }, ...later];
  return { enrolledDay, timeZone, terms, figuresOf: () => figures } satisfies ReviewCourse;
}

function startOn(course: ReviewCourse, held: TierStanding, day: Day): StandingUntil {
  const { set } = course.terms[0]!;
  const figures = course.figuresOf("SPEND");
  return { standing: held, nextReviewAt: nextReview(set, held, { day, figures, timeZone }) };
}

/** What becomes of a standing of 2027-06-15 by the beginning of a day. */
function reviewed(options: CourseOptions, held: TierStanding, day: Day) {
  const course = courseOf(options);
  const { standing: now, changes } = dueReviews(
    course,
    startOn(course, held, "2027-06-15"),
    at(day),
  );
  const { earnedTierId, validUntilDay, graceUntilDay } = now;
  return {
    tier: earnedTierId && Number(earnedTierId.slice(5)),
    validUntilDay,
    graceUntilDay,
    changes: changes.map(({ at, toTierId, reason }) => [at.toISOString(), toTierId, reason]),
  };
}

describe("year windows", () => {
  test("nothing is reviewed a moment before the validity ends", () => {
    const course = courseOf({});
    const start = startOn(course, inTier(3), "2027-06-15");
    const before = new Date(at("2028-01-01").getTime() - 1);

    expect(dueReviews(course, start, before)).toEqual({ ...start, changes: [] });
    expect(start.nextReviewAt).toEqual(at("2028-01-01"));
  });

  test("a metric at the retention threshold keeps the tier for one more period", () => {
    const options = { set: setOf({ retentionShare: "0.8" }), days: { "2027-03-01": 240 } };
    expect(reviewed(options, inTier(3), "2028-01-01")).toEqual({
      tier: 3,
      validUntilDay: "2029-01-01",
      graceUntilDay: null,
      changes: [],
    });
  });

  test("one short of it, the grace days begin, and the tier is kept until they end", () => {
    expect(reviewed({ days: { "2027-03-01": 299 } }, inTier(3), "2028-01-01")).toEqual({
      tier: 3,
      validUntilDay: "2028-01-01",
      graceUntilDay: "2028-01-31",
      changes: [],
    });
  });

  test("what is bought in the grace days counts into the ended period", () => {
    const days = { "2027-03-01": 299, "2028-01-30": 1 };
    expect(reviewed({ days }, inTier(3), "2028-01-31")).toEqual({
      tier: 3,
      validUntilDay: "2029-01-01",
      graceUntilDay: null,
      changes: [],
    });
  });

  test.each([
    ["ONE_LEVEL", { "2027-03-01": 50 }, 3],
    ["ONE_LEVEL", {}, 3],
    ["TO_QUALIFIED", { "2027-03-01": 150 }, 2],
    ["TO_QUALIFIED", { "2027-03-01": 50 }, 1],
    ["TO_QUALIFIED", { "2027-03-01": 50, "2028-01-30": 50 }, 2],
  ] as const)("%s after %j goes down to tier %i", (downgrade, days, to) => {
    const after = reviewed(
      { set: setOf({ downgrade }), days: { ...days } },
      inTier(4),
      "2028-01-31",
    );
    expect(after).toEqual({
      tier: to,
      validUntilDay: "2029-01-01",
      graceUntilDay: null,
      changes: [[at("2028-01-31").toISOString(), `tier-${to}`, "NOT_KEPT"]],
    });
  });

  test("without grace days the tier goes down at once, one level at the end of each period", () => {
    const set = setOf({ graceDays: 0 });
    expect(reviewed({ set }, inTier(4), "2031-01-01").changes).toEqual([
      [at("2028-01-01").toISOString(), "tier-3", "NOT_KEPT"],
      [at("2029-01-01").toISOString(), "tier-2", "NOT_KEPT"],
      [at("2030-01-01").toISOString(), "tier-1", "NOT_KEPT"],
    ]);
  });

  test("NONE never goes down, nor does a tier that needs nothing", () => {
    const none = setOf({ downgrade: "NONE" });
    expect(reviewed({ set: none }, inTier(4), "2040-01-01")).toMatchObject({
      tier: 4,
      changes: [],
    });
    expect(reviewed({}, inTier(1), "2040-01-01")).toMatchObject({ tier: 1, changes: [] });
  });

  test("the lowest tier, when it needs something, is lost to none", () => {
    const set = setOf({ graceDays: 0 }, [tier(2, 100)]);
    expect(reviewed({ set }, inTier(2), "2028-01-01")).toMatchObject({
      tier: null,
      validUntilDay: null,
      changes: [[expect.any(String), null, "NOT_KEPT"]],
    });
  });

  test("an enrollment year from 29 February ends on the last day of a February", () => {
    const set = setOf({ window: { kind: "ENROLLMENT_YEAR" }, graceDays: 0 });
    const options = { set, enrolledDay: "2024-02-29", days: { "2027-02-28": 300 } };
    const kept = reviewed(options, inTier(3, "2028-02-29"), "2028-02-29");
    expect(kept).toMatchObject({ tier: 3, validUntilDay: "2029-02-28" });
    expect(reviewed(options, inTier(3, "2028-02-29"), "2029-02-28")).toMatchObject({
      tier: 2,
      validUntilDay: "2030-02-28",
    });
  });
});

describe("rolling windows", () => {
  const rolling = (policy: Partial<TierPolicy> = {}) =>
    setOf({ window: { kind: "ROLLING_DAYS", days: 90 }, graceDays: 0, ...policy });
  const days = { "2027-05-01": 200, "2027-06-01": 150 };

  test("a tier is kept until the day on which the window holds less than keeps it", () => {
    const options = { set: rolling({ downgrade: "TO_QUALIFIED" }), days };
    expect(reviewed(options, inTier(3, null), "2027-07-29")).toMatchObject({
      tier: 3,
      changes: [],
    });
    expect(reviewed(options, inTier(3, null), "2027-07-30")).toEqual({
      tier: 2,
      validUntilDay: null,
      graceUntilDay: null,
      changes: [[at("2027-07-30").toISOString(), "tier-2", "NOT_KEPT"]],
    });
  });

  test("grace counts into the window that fell short", () => {
    const options = { set: rolling({ graceDays: 10 }), days };
    expect(reviewed(options, inTier(3, null), "2027-07-30")).toMatchObject({
      tier: 3,
      validUntilDay: "2027-07-30",
      graceUntilDay: "2027-08-09",
    });
    const bought = { ...options, days: { ...days, "2027-08-08": 150 } };
    expect(reviewed(bought, inTier(3, null), "2027-08-09")).toMatchObject({
      tier: 3,
      graceUntilDay: null,
      changes: [],
    });
    expect(reviewed(options, inTier(3, null), "2027-08-09")).toMatchObject({ tier: 2 });
  });

  test("a level that the metric alone would not give holds for a window's length", () => {
    const options = { set: rolling(), days: { "2027-05-01": 1000 } };
    expect(reviewed(options, inTier(4, null), "2028-12-31").changes).toEqual([
      [at("2027-07-30").toISOString(), "tier-3", "NOT_KEPT"],
      [at("2027-10-28").toISOString(), "tier-2", "NOT_KEPT"],
      [at("2028-01-26").toISOString(), "tier-1", "NOT_KEPT"],
    ]);
  });
});

describe("new terms", () => {
  const from = (day: Day, set: TierSet): Terms => ({ inForceFrom: at(day), set });
  const lower = setOf({}, [tier(1, 0), tier(2, 100), tier(3, 150), tier(4, 400), tier(5, null)]);
  const higher = setOf({}, [tier(1, 0), tier(2, 200), tier(3, 500), tier(4, 1000)]);

  test("raise at once the members who reach a higher tier by them", () => {
    const options = { later: [from("2027-09-01", lower)], days: { "2027-03-01": 200 } };
    expect(reviewed(options, inTier(2), "2027-09-01")).toEqual({
      tier: 3,
      validUntilDay: "2029-01-01",
      graceUntilDay: null,
      changes: [[at("2027-09-01").toISOString(), "tier-3", "POLICY"]],
    });
  });

  test("lower no member before the next review", () => {
    const options = { later: [from("2027-09-01", higher)], days: { "2027-03-01": 300 } };
    expect(reviewed(options, inTier(3), "2027-12-31")).toMatchObject({ tier: 3, changes: [] });
    expect(reviewed(options, inTier(3), "2028-01-31")).toMatchObject({ tier: 2 });
  });

  test("that begin with a review's instant decide it", () => {
    const options = { later: [from("2028-01-01", lower)], days: { "2027-03-01": 200 } };
    expect(reviewed(options, inTier(3), "2028-01-01")).toMatchObject({
      validUntilDay: "2029-01-01",
    });
  });

  test("a rolling window instead of years is reviewed from the promised end on", () => {
    const rolling = setOf({ window: { kind: "ROLLING_DAYS", days: 30 }, graceDays: 0 });
    const options = { later: [from("2027-09-01", rolling)], days: {} };
    expect(reviewed(options, inTier(3), "2027-12-31")).toMatchObject({ tier: 3, changes: [] });
    expect(reviewed(options, inTier(3), "2028-01-01")).toMatchObject({ tier: 2 });
  });

  test("years instead of a lifetime hold to the end of the next one", () => {
    const options = {
      set: setOf({ window: { kind: "LIFETIME" } }),
      later: [from("2027-09-01", setOf())],
    };
    expect(reviewed(options, inTier(3, null), "2027-09-01")).toMatchObject({
      validUntilDay: "2029-01-01",
    });
  });

  test("enrollment years instead of calendar years end with the promised period", () => {
    const window = { kind: "ENROLLMENT_YEAR" } as const;
    const options = { later: [from("2027-09-01", setOf({ window }))] };
    expect(reviewed(options, inTier(3), "2027-09-01")).toMatchObject({
      validUntilDay: "2028-02-10",
    });
  });

  test("without the tier that a member came into a moment before give the next lower one", () => {
    const without = setOf({}, [tier(1, 0), tier(2, 100), tier(4, 1000)]);
    expect(
      reviewed({ later: [from("2027-09-01", without)] }, inTier(3), "2027-09-01"),
    ).toMatchObject({
      tier: 2,
      validUntilDay: "2028-01-01",
    });
  });
});

describe("grants", () => {
  const granted = (tierId: string, untilDay: Day | null) => ({
    ...inTier(2),
    grants: [{ tierId, untilDay }],
  });

  test("end at their instant, without grace, back to what is earned", () => {
    expect(reviewed({}, granted("tier-5", "2027-08-01"), "2027-08-01").changes).toEqual([
      [at("2027-08-01").toISOString(), "tier-2", "GRANT_ENDED"],
    ]);
  });

  test("that stand below what is earned end unnoticed", () => {
    expect(reviewed({}, granted("tier-1", "2027-08-01"), "2027-08-01").changes).toEqual([]);
  });

  test("hide what is not kept below them until they end", () => {
    const set = setOf({ graceDays: 0 });
    expect(reviewed({ set }, granted("tier-5", "2028-03-01"), "2028-03-01").changes).toEqual([
      [at("2028-03-01").toISOString(), "tier-1", "GRANT_ENDED"],
    ]);
  });
});

test("many reviews at once come to the same as one by one, also over new terms", () => {
  const day = fc.integer({ min: 0, max: 1400 }).map((days) => addDays("2026-01-01", days));
  const window = fc.oneof(
    fc
      .constantFrom("LIFETIME", "CALENDAR_YEAR", "ENROLLMENT_YEAR")
      .map((kind) => ({ kind }) as const),
    fc.integer({ min: 1, max: 400 }).map((days) => ({ kind: "ROLLING_DAYS", days }) as const),
  );
  const policy = fc.record({
    window,
    retentionShare: fc.constantFrom("0", "0.5", "1"),
    downgrade: fc.constantFrom("NONE", "ONE_LEVEL", "TO_QUALIFIED"),
    graceDays: fc.integer({ min: 0, max: 365 }),
  });
  const story = fc.record({
    policies: fc.array(policy, { minLength: 1, maxLength: 3 }),
    changedOn: fc.uniqueArray(day, { minLength: 2, maxLength: 2 }),
    bought: fc.dictionary(day, fc.integer({ min: 1, max: 400 }), { maxKeys: 20 }),
    level: fc.integer({ min: 1, max: 4 }),
    grantedUntil: fc.option(day),
    enrolledDay: fc.constantFrom("2024-02-29", "2025-02-10", "2025-12-31"),
    looks: fc.array(day, { maxLength: 30 }),
  });

  fc.assert(
    fc.property(
      story,
      ({ policies, changedOn, bought, level, grantedUntil, enrolledDay, looks }) => {
        const [first, ...later] = policies.map((changed) => setOf(changed));
        const days = changedOn.toSorted();
        const course = courseOf({
          set: first!,
          later: later.map((set, index) => ({ inForceFrom: at(days[index]!), set })),
          days: bought,
          enrolledDay,
        });
        const grants = grantedUntil ? [{ tierId: "tier-5", untilDay: grantedUntil }] : [];
        const { kind } = first!.policy.window;
        const isYearly = kind === "CALENDAR_YEAR" || kind === "ENROLLMENT_YEAR";
        const firstEnd = kind === "CALENDAR_YEAR" ? "2027-01-01" : addYears(enrolledDay, 3);
        const held = { ...inTier(level, isYearly ? firstEnd : null), grants };
        const start = startOn(course, held, "2026-01-01");
        const end = at("2030-06-01");

        const atOnce = dueReviews(course, start, end);
        let oneByOne: StandingUntil = start;
        const changes = [];
        let taken = 0;
        for (const look of [...looks.toSorted().map(at), end]) {
          const came = later.filter((_, index) => at(days[index]!) <= look).length;
          const seen = { ...course, terms: course.terms.slice(taken, came + 1) };
          const now = dueReviews(seen, oneByOne, look);
          taken = came;
          oneByOne = now;
          changes.push(...now.changes);
        }

        expect({ ...oneByOne, changes }).toEqual(atOnce);
      },
    ),
    randomRuns(1_000),
  );
});
