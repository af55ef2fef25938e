import { expect, test } from "vitest";
import { memberStanding } from "../../api/modules/tiers/member-standing.ts";
import { replayedStanding } from "../../api/modules/tiers/replay/replayed-standing.ts";
import type { KeptContribution } from "../../api/modules/tiers/tier-metrics.ts";
import type { TierWindow } from "../../api/modules/tiers/tier-set.ts";
import { primaryTierSet } from "../../api/modules/tiers/tiers-snapshot.ts";
import { PublishTierSet, SaveTierSet, Tiers } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";
import { readPart } from "../../api/modules/members/member-reading.ts";

// Days between purchases, and what they come to in thousands: busy and idle years, steps up and
// down.
const LIFE = [
  3, 900, 40, 1200, 100, 1500, 300, 100, 30, 2500, 500, 50, 90, 900, 200, 3100, 380, 1000, 20, 400,
  700, 60, 15, 990, 365, 1000, 31, 3000, 10, 10, 420, 800,
];

test.each<TierWindow>([
  { kind: "LIFETIME" },
  { kind: "CALENDAR_YEAR" },
  { kind: "ENROLLMENT_YEAR" },
  { kind: "ROLLING_DAYS", days: 120 },
])("a replay of all purchases ends in the same standing: %j", async (window) => {
  const tierSet = { ...teaShop.tierSet!, policy: { ...teaShop.tierSet!.policy, window } };
  const program = await openProgram({ tierSet });
  const member = await program.shop.enroll();
  const enrolledAt = program.clock.now();
  for (let at = 0; at < LIFE.length; at += 2) {
    program.clock.advance(`P${LIFE[at]}D`);
    if (at === 12) await raiseSilver(program);
    await program.shop.buy(member, `${LIFE[at + 1]}000`);
  }
  program.clock.advance("P200D");

  const memberId = program.uuid(member.id);
  const configuration = (await program.fixture.engine.snapshots.get(program.programId))!;
  const ask = { memberId, now: program.clock.now(), configuration, args: {} };
  const { rows } = program.fixture.lane;
  const lived = (await readPart(rows, memberStanding, ask))!;
  const contributions = await rows<KeptContribution>(
    `select recorded_at as "recordedAt", (placed_at at time zone 'Asia/Ho_Chi_Minh')::date as day,
      'web' as place,
       base_minor as "spendMinor", 1 as orders, points from purchases where member_id = $1
         order by recorded_at`,
    [memberId],
  );

  expect(contributions).toHaveLength(LIFE.length / 2);
  const { standing, nextReviewAt } = replayedStanding(ask, {
    history: primaryTierSet(ask.configuration)!,
    enrolledAt,
    contributions,
    grants: [],
  });
  expect({ standing, nextReviewAt }).toEqual({
    standing: lived.standing,
    nextReviewAt: lived.nextReviewAt,
  });
});

async function raiseSilver({ admin }: Awaited<ReturnType<typeof openProgram>>) {
  const { id, tiers } = (await admin.ask(Tiers)).program.tierSet!;
  const raised = tiers.map((tier) => ({
    id: tier.id,
    name: tier.name,
    level: tier.level,
    ...(tier.level === 2 && { threshold: "1100000" }),
  }));
  await admin.ask(SaveTierSet, { input: { id, version: 1, tiers: raised } });
  await admin.ask(PublishTierSet, { input: { id, version: 2, idempotencyKey: "1" } });
}
