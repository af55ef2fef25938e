import { beforeAll, expect, test } from "vitest";
import {
  GrantTier,
  PreviewTierSet,
  PublishTierSet,
  SaveTierSet,
  Tiers,
} from "../../client/admin.ts";
import type { PreviewTierSetInput, TierInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";

// Members with nothing, 1.2, 2.5, 2.9, 3.2 and 4 million ₫ this year: one is basic, three silver,
// two gold.
const SPENT = ["1200000", "2500000", "2900000", "3200000", "4000000"];

let program: TestProgram;
let setId: string;
let tiers: TierInput[];
let members: Enrolled[];
beforeAll(async () => {
  program = await openProgram();
  members = [await program.shop.enroll({ givenName: "Zero" })];
  for (const total of SPENT) {
    const member = await program.shop.enroll({ givenName: total });
    await program.shop.buy(member, total);
    members.push(member);
  }
  const tierSet = (await program.admin.ask(Tiers)).program.tierSet!;
  setId = tierSet.id;
  tiers = tierSet.tiers.map(({ id, name, level }) => ({ id, name, level }));
});

const changed = (level: number, fields: Partial<TierInput>) =>
  tiers.map((tier) => (tier.level === level ? { ...tier, ...fields } : tier));
const preview = async (input: Partial<PreviewTierSetInput> = {}) =>
  (await program.admin.ask(PreviewTierSet, { input: { id: setId, tiers, ...input } }))
    .previewTierSet;

test("the terms of today move nobody, and nothing is written", async () => {
  expect(await program.leavesNothing(() => preview())).toEqual({
    up: 0,
    down: 0,
    stay: 6,
    moves: [],
    sample: [],
  });
});

test("a lower threshold shows who moves up, between which tiers, and their spending", async () => {
  const { sample, ...figures } = await preview({ tiers: changed(3, { threshold: "2500000" }) });

  const [, silver, gold] = tiers;
  expect(figures).toEqual({
    up: 2,
    down: 0,
    stay: 4,
    moves: [
      {
        from: { id: silver!.id, name: "Silver" },
        to: { id: gold!.id, name: "Gold" },
        members: 2,
        averageSpend: { amount: "2700000", currencyCode: "VND" },
      },
    ],
  });
  expect(sample.toSorted((a, b) => (a.member.id < b.member.id ? -1 : 1))).toEqual(
    [2, 3].map((index) => ({
      member: { id: members[index]!.id, displayName: SPENT[index - 1] },
      from: { name: "Silver" },
      to: { name: "Gold" },
    })),
  );
});

test("a higher threshold shows who would lose the tier", async () => {
  const { up, down, stay, moves } = await preview({ tiers: changed(3, { threshold: "3500000" }) });

  expect([up, down, stay]).toEqual([0, 1, 5]);
  expect(moves).toMatchObject([{ from: { name: "Gold" }, to: { name: "Silver" }, members: 1 }]);
});

test("a share that keeps less, or no downgrade at all, keeps them", async () => {
  const higher = changed(3, { threshold: "3500000" });
  expect((await preview({ tiers: higher, policy: { retentionShare: "0.9" } })).down).toBe(0);
  expect((await preview({ tiers: higher, policy: { downgrade: "NONE" } })).down).toBe(0);
});

test("a new tier on top goes by its new name", async () => {
  const platinum = { name: "Platinum", level: 4, threshold: "4000000" };
  const { moves } = await preview({ tiers: [...tiers, platinum] });
  expect(moves).toMatchObject([{ from: { name: "Gold" }, to: { name: "Platinum" }, members: 1 }]);
});

test.each([
  ["orders", { metric: "ORDERS" }, ["0", "1", "2"], { up: 0, down: 2 }],
  ["visits", { metric: "VISITS" }, ["0", "1", "2"], { up: 0, down: 2 }],
  ["points", { metric: "POINTS" }, ["0", "100", "240"], { up: 2, down: 0 }],
  ["a rolling window", { window: { kind: "ROLLING_DAYS", days: 30 } }, null, { up: 0, down: 0 }],
  ["years of enrollment", { window: { kind: "ENROLLMENT_YEAR" } }, null, { up: 0, down: 0 }],
  ["a lifetime", { window: { kind: "LIFETIME" } }, null, { up: 0, down: 0 }],
] as const)("%s are judged in their own unit", async (_, policy, thresholds, expected) => {
  const counted = thresholds
    ? tiers.map((tier, index) => ({ ...tier, threshold: thresholds[index] }))
    : tiers;
  expect(await preview({ policy, tiers: counted })).toMatchObject(expected);
});

test("publishing moves up exactly the members of the preview", async () => {
  const shop = await openProgram();
  const ids: string[] = [];
  for (const total of SPENT) {
    const member = await shop.shop.enroll();
    await shop.shop.buy(member, total);
    ids.push(member.id);
  }
  const { tierSet } = (await shop.admin.ask(Tiers)).program;
  const { id, version } = tierSet!;
  const lower = tierSet!.tiers.map((tier, index) => ({
    id: tier.id,
    name: tier.name,
    level: tier.level,
    threshold: ["0", "2600000", "2900000"][index],
  }));
  const input = { id, tiers: lower };
  const { previewTierSet } = await shop.admin.ask(PreviewTierSet, { input });
  await shop.admin.ask(SaveTierSet, { input: { ...input, version } });
  await shop.admin.ask(PublishTierSet, { input: { id, version: 2, idempotencyKey: "1" } });
  await runTask(shop, "settle-due-standings");

  const moved = await shop.sql(
    `select from tier_changes where reason = 'POLICY' and tier_set_id = '${shop.uuid(id)}'`,
  );
  expect([previewTierSet.up, moved.length]).toEqual([1, 1]);
});

test("who has a tier by a grant stays in it", async () => {
  const [, silver, gold] = tiers;
  const input = { memberId: members[2]!.id, tierId: gold!.id!, reason: "VIP" };
  await program.admin.ask(GrantTier, { input: { ...input, idempotencyKey: "1" } });

  const { up, moves } = await preview({ tiers: changed(3, { threshold: "2500000" }) });
  expect(up).toBe(1);
  expect(moves[0]!.from!.id).toBe(silver!.id);
});

test("what could not be saved is refused, and another program's set is not found", async () => {
  await expect(preview({ tiers: changed(3, { threshold: "5" }) })).rejects.toMatchObject({
    code: "BAD_USER_INPUT",
    field: ["input", "tiers", "2", "threshold"],
  });
  await expect(preview({ id: tiers[0]!.id! })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
