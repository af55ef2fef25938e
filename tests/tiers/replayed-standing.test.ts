import { expect, test } from "vitest";
import { memberStanding } from "../../api/modules/tiers/member-standing.ts";
import { replayedStanding } from "../../api/modules/tiers/replayed-standing.ts";
import { primaryTierSet } from "../../api/modules/tiers/tiers-part.ts";
import type { KeptContribution } from "../../api/modules/tiers/replayed-standing.ts";
import type { TierWindow } from "../../api/modules/tiers/tier-set.ts";
import { PublishTierSet, SaveTierSet, Tiers } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import { teaShop } from "../harness/plans.ts";

// Days between purchases, and what they come to in thousands: busy and idle years, steps up and down.
const LIFE = [
  ...[3, 900, 40, 1200, 100, 1500, 300, 100, 30, 2500, 500, 50, 90, 900, 200, 3100, 380, 1000],
  ...[20, 400, 700, 60, 15, 990, 365, 1000, 31, 3000, 10, 10, 420, 800],
];

test.each<TierWindow>([
  { kind: "LIFETIME" },
  { kind: "CALENDAR_YEAR" },
  { kind: "ENROLLMENT_YEAR" },
  { kind: "ROLLING_DAYS", days: 120 },
])("a life replayed from its purchases ends where it was lived to: %j", async (window) => {
  const tierSet = { ...teaShop.tierSet!, policy: { ...teaShop.tierSet!.policy, window } };
  const tea = await openProgram({ tierSet });
  const lan = await tea.shop.enroll();
  const enrolledAt = tea.clock.now();
  for (let at = 0; at < LIFE.length; at += 2) {
    tea.clock.advance(`P${LIFE[at]}D`);
    if (at === 12) await raiseSilver(tea);
    await tea.shop.buy(lan, `${LIFE[at + 1]}000`);
  }
  tea.clock.advance("P200D");

  const memberId = tea.uuid(lan.id);
  const catalog = (await tea.scene.engine.catalogs.get(tea.programId))!;
  const ask = { memberId, now: tea.clock.now(), catalog, args: {} };
  const { rows } = tea.scene.lane;
  const lived = memberStanding.take(
    await rows(memberStanding.statement, memberStanding.values(ask)),
    ask,
  )!;
  const contributions = await rows<KeptContribution>(
    `select recorded_at as "recordedAt", (placed_at at time zone 'Asia/Ho_Chi_Minh')::date as day, 'web' as place,
       base_minor as "spendMinor", 1 as orders, points from purchases where member_id = $1 order by recorded_at`,
    [memberId],
  );

  expect(contributions).toHaveLength(LIFE.length / 2);
  const { standing, nextReviewAt } = replayedStanding(ask, {
    history: primaryTierSet(ask.catalog)!,
    enrolledAt,
    contributions,
    grants: [],
  });
  expect({ standing, nextReviewAt }).toEqual({
    ...{ standing: lived.standing, nextReviewAt: lived.nextReviewAt },
  });
});

async function raiseSilver({ admin }: Awaited<ReturnType<typeof openProgram>>) {
  const { id, tiers } = (await admin.ask(Tiers)).program.tierSet!;
  const raised = tiers.map((tier) => ({
    ...{ id: tier.id, name: tier.name, level: tier.level },
    ...(tier.level === 2 && { threshold: "1100000" }),
  }));
  await admin.ask(SaveTierSet, { input: { id, version: 1, tiers: raised } });
  await admin.ask(PublishTierSet, { input: { id, version: 2, idempotencyKey: "1" } });
}
