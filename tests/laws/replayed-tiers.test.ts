import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "../../api/values/calendar.ts";
import { FenwickFigures } from "../../api/modules/tiers/replay/fenwick-figures.ts";
import { replayedStanding } from "../../api/modules/tiers/replay/replayed-standing.ts";
import { firstDayBelow, sumWithin } from "../../api/modules/tiers/standing/figures.ts";
import type { KeptContribution } from "../../api/modules/tiers/tier-metrics.ts";
import type { Tier } from "../../api/modules/tiers/tier-set.ts";
import type { TierSetHistory } from "../../api/modules/tiers/tiers-snapshot.ts";
import type { ConfigurationSnapshot } from "../../api/configuration/configuration-snapshot.ts";
import { policies } from "../tiers/policies.ts";
import { plainReplay } from "../tiers/plain-replay.ts";
import { SEED, runs } from "../harness/random-runs.ts";

const RUNS = runs(2_000);
const TIMEOUT_MS = 30_000 + RUNS * 20;

const HOUR_MS = 3_600_000;
const ENROLLED_AT = new Date("2024-02-28T22:30:00Z");
const after = (hours: number) => new Date(ENROLLED_AT.getTime() + hours * HOUR_MS);

// Levels that a few purchases move between, whatever is counted; the lowest needs nothing, or
// something.
const thresholds = fc
  .tuple(fc.constantFrom(0, 1), fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { maxLength: 3 }))
  .map(([lowest, others]) => [lowest, ...others.toSorted((a, b) => a - b)]);
const termsAt = fc.record({
  hours: fc.integer({ min: -100, max: 20_000 }),
  policy: policies,
  thresholds,
});
type TermsAt = typeof termsAt extends fc.Arbitrary<infer Value> ? Value : never;

const purchase = fc.record({
  /** Since the one before: many on one day, and years between some. */
  hours: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 6 }) },
    { weight: 4, arbitrary: fc.integer({ min: 7, max: 24 * 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: 24 * 40, max: 24 * 500 }) },
  ),
  /** How late it was recorded; a clock that goes wrong makes it a little early. */
  lateHours: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: -3, max: 24 * 100 }) },
  ),
  place: fc.constantFrom("q1", "q3", "web"),
  spendMinor: fc.integer({ min: 0, max: 12 }),
  points: fc.integer({ min: 0, max: 6 }),
});
type Purchase = typeof purchase extends fc.Arbitrary<infer Value> ? Value : never;

const lives = fc.record({
  terms: fc.array(termsAt, { minLength: 1, maxLength: 4 }),
  purchases: fc.array(purchase, { maxLength: 60, size: "max" }),
  idleHours: fc.integer({ min: 0, max: 24 * 900 }),
  timeZone: fc.constantFrom("Asia/Ho_Chi_Minh", "America/New_York", "America/Sao_Paulo", "UTC"),
});

function historyOf(terms: readonly TermsAt[]): TierSetHistory {
  const versions = terms
    .toSorted((a, b) => a.hours - b.hours)
    .map(({ hours, policy, thresholds: needed }, at) => ({
      tierSetId: "set",
      version: at + 1,
      status: "PUBLISHED",
      inForceFrom: after(hours),
      policy,
      names: {},
      tiers: needed.map((threshold, level) => tier(level + 1, threshold)),
    }));
  const newestFirst = versions.toReversed() as unknown as TierSetHistory["versions"];
  return { id: "set", isPrimary: true, archivedAt: null, versions: newestFirst };
}

function tier(level: number, threshold: number): Tier {
  return {
    id: `tier-${level}`,
    level,
    threshold,
    names: {},
    color: null,
    invitationOnly: false,
    multiplier: "1",
    benefits: [],
  };
}

function contributionsOf(purchases: readonly Purchase[], timeZone: string): KeptContribution[] {
  let hoursSoFar = 0;
  return purchases.map(({ hours, lateHours, ...counted }) => {
    hoursSoFar += hours;
    const day = dayOf(after(hoursSoFar - lateHours), timeZone);
    return { recordedAt: after(hoursSoFar), day, orders: 1, ...counted };
  });
}

/** Together what nothing can come between, as PostgreSQL reads it. */
function grouped(
  contributions: readonly KeptContribution[],
  { versions }: TierSetHistory,
  timeZone: string,
): KeptContribution[] {
  const groups = Map.groupBy(contributions, ({ recordedAt, day, place }) => {
    const inForce = versions.filter(({ inForceFrom }) => inForceFrom! <= recordedAt).length;
    return [dayOf(recordedAt, timeZone), inForce, day, place].join(" ");
  });
  const sum = (group: readonly KeptContribution[], key: "spendMinor" | "orders" | "points") =>
    group.reduce((whole, one) => whole + one[key], 0);
  return [...groups.values()]
    .map((group) => ({
      ...group.at(-1)!,
      spendMinor: sum(group, "spendMinor"),
      orders: sum(group, "orders"),
      points: sum(group, "points"),
    }))
    .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
}

test(
  `any life replayed at once ends where it does purchase by purchase (SEED=${SEED})`,
  () => {
    const reached = new Set<string | null>();
    const property = fc.property(lives, ({ terms, purchases, idleHours, timeZone }) => {
      const history = historyOf(terms);
      const contributions = contributionsOf(purchases, timeZone);
      const last = contributions.at(-1)?.recordedAt ?? ENROLLED_AT;
      const now = new Date(last.getTime() + idleHours * HOUR_MS);
      const configuration = { part: () => ({ timeZone }) } as unknown as ConfigurationSnapshot;
      const replayed = { history, enrolledAt: ENROLLED_AT, grants: [] };

      const plain = plainReplay({ ...replayed, contributions }, { timeZone, now });

      const together = grouped(contributions, history, timeZone);
      for (const ordered of [contributions, together]) {
        const at = { configuration, now };
        expect(replayedStanding(at, { ...replayed, contributions: ordered })).toEqual(plain);
      }
      reached.add(plain.standing.earnedTierId).add(plain.standing.graceUntilDay && "grace");
    });

    fc.assert(property, { seed: SEED, numRuns: RUNS });

    expect([...reached]).toEqual(expect.arrayContaining([null, "tier-1", "tier-4", "grace"]));
  },
  TIMEOUT_MS,
);

test(
  `figures that grow are summed up, and looked ahead over, as a list of them is (SEED=${SEED})`,
  () => {
    const days = fc.integer({ min: 0, max: 400 }).map((at) => dayOf(after(at * 24), "UTC"));
    const figures = fc.array(fc.record({ day: days, value: fc.nat({ max: 9 }) }));
    const asked = fc.record({
      figures,
      from: fc.option(days),
      until: fc.option(days),
      below: fc.record({
        days: fc.integer({ min: 1, max: 200 }),
        required: fc.integer({ min: 1, max: 60 }),
        fromDay: days,
      }),
    });
    const property = fc.property(asked, ({ figures: list, from, until, below }) => {
      const growing = new FenwickFigures(list.map(({ day }) => day));
      for (const { day, value } of list) growing.add(day, value);

      const window = { fromDay: from, untilDay: until };
      expect(sumWithin(growing, window)).toBe(sumWithin(list, window));
      expect(firstDayBelow(growing, below)).toBe(firstDayBelow(list, below));
    });

    fc.assert(property, { seed: SEED, numRuns: RUNS });
  },
  TIMEOUT_MS,
);
