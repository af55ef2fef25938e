import { beforeAll, beforeEach, expect, test } from "vitest";
import { AsOf } from "../../client/admin.ts";
import { openProgram, START } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { runTask } from "../harness/run-task.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let pot: { id: string };
beforeAll(async () => {
  program = await openProgram({ tierSet: undefined, rewards: [] });
  pot = await program.admin.addReward({ cost: 100, title: "A pot of tea" });
});
beforeEach(() => program.clock.set(START));

async function withPoints(points: number, expiresAt?: Date): Promise<Enrolled> {
  const member = await program.shop.enroll();
  await program.admin.givePoints(member, points, expiresAt ? { expiresAt } : {});
  return member;
}

async function walletOf({ id }: Enrolled) {
  return (await program.shop.lookUp({ id }))!.wallet;
}

async function activityOf(member: Enrolled) {
  const browser = await program.memberOf(member);
  const { json } = await browser.graphql(
    `{ me { activity { nodes {
      kind status points availableAfter title explanation { title points }
    } } } }`,
  );
  return json.data.me.activity.nodes;
}

async function emittedTypes({ id }: Enrolled) {
  const events = await program.sql<{ type: string }>(
    `select type from events where member_id = '${program.uuid(id)}' order by id`,
  );
  return events.map(({ type }) => type);
}

test("a hold ends at its instant, whether anybody looks or not", async () => {
  const single = await program.admin.addReward({ cost: 60, stock: 1, title: "The only kettle" });
  const member = await withPoints(100);
  const { redemption } = await program.shop.hold(member, single.id, { holdFor: "PT30M" });
  program.clock.advance("PT30M");

  // Nothing has been written: reads work it out.
  expect(await walletOf(member)).toEqual({ available: 100, pending: 0, held: 0, debt: 0 });
  expect(await activityOf(member)).toMatchObject([
    { kind: "HOLD", status: "CANCELLED" },
    { kind: "ADJUST" },
  ]);
  const browser = await program.memberOf(member);
  const { json } = await browser.graphql(
    `{ me { redemptions { nodes { status coupon { id } } } } }`,
  );
  expect(json.data.me.redemptions.nodes).toEqual([{ status: "ENDED", coupon: null }]);
  expect((await program.shop.confirm(redemption)).userErrors).toMatchObject([
    { code: "REDEMPTION_ENDED", field: ["input", "redemptionId"] },
  ]);

  // The duty frees the stock for others, once.
  await runTask(program, "end-due-holds");
  await runTask(program, "end-due-holds");
  expect((await program.shop.redeem(await withPoints(60), single.id)).redemption.status).toBe(
    "CONFIRMED",
  );
  const types = await emittedTypes(member);
  expect(types.filter((type) => type === "redemption.ended")).toHaveLength(1);
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

test("who held the last one may have it again as soon as the hold has ended", async () => {
  const limits = [{ per: "PROGRAM" as const, period: "EVER" as const, max: 1 }];
  const single = await program.admin.addReward({ cost: 60, stock: 1, limits });
  const member = await withPoints(100);
  await program.shop.hold(member, single.id);
  program.clock.advance("PT1H");

  expect((await program.shop.redeem(member, single.id)).redemption.status).toBe("CONFIRMED");
});

test("20 at once end a hold once: confirmed or cancelled", async () => {
  const member = await withPoints(100);
  const { redemption } = await program.shop.hold(member, pot.id);

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => program.shop[n % 2 ? "confirm" : "cancel"](redemption)),
  );

  const done = answers.filter(({ userErrors }) => userErrors.length === 0);
  // A confirmed one may be cancelled after that, once.
  expect(done.length).toBeLessThanOrEqual(2);
  expect(await walletOf(member)).toEqual({ available: 100, pending: 0, held: 0, debt: 0 });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

test("points that expired while they were held expire when they come back", async () => {
  const member = await withPoints(100, program.clock.in("PT2H"));
  const { redemption } = await program.shop.hold(member, pot.id, { holdFor: "P1D" });
  program.clock.advance("PT3H");
  expect(await walletOf(member)).toMatchObject({ available: 0, held: 100 });

  await program.shop.cancel(redemption);

  expect(await walletOf(member)).toEqual({ available: 0, pending: 0, held: 0, debt: 0 });
  expect(await activityOf(member)).toMatchObject([
    { kind: "EXPIRE", points: -100 },
    { kind: "HOLD", status: "CANCELLED" },
    { kind: "ADJUST" },
  ]);
  expect(await emittedTypes(member)).toEqual(expect.arrayContaining(["points.expired"]));
});

test("what comes back still expires at its own time", async () => {
  const member = await withPoints(100, program.clock.in("P2D"));
  await program.shop.hold(member, pot.id);
  program.clock.advance("PT2H");
  const browser = await program.memberOf(member);
  const expiring = async () =>
    (await browser.graphql(`{ me { wallet { available expiring(within: "P3D") { points at } } } }`))
      .json.data.me.wallet;
  const soon = { available: 100, expiring: [{ points: 100, at: "2026-06-17T03:00:00.000Z" }] };
  expect(await expiring()).toEqual(soon);
  await runTask(program, "end-due-holds");
  expect(await expiring()).toEqual(soon);

  program.clock.advance("P2D");
  await runTask(program, "settle-due-wallets");
  expect(await expiring()).toEqual({ available: 0, expiring: [] });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

test("as of any moment, a hold was held until its end, whether it was posted or not", async () => {
  const member = await withPoints(100);
  program.clock.advance("PT10M");
  await program.shop.hold(member, pot.id);
  const moments = ["PT5M", "PT20M", "PT1H9M", "PT1H10M", "PT2H"];
  const asOf = async () => {
    const wallets: unknown[] = [];
    for (const moment of moments) {
      const at = new Date(new Date(START).getTime());
      program.clock.set(at.toISOString());
      const asked = program.clock.in(moment).toISOString();
      program.clock.advance("P1D");
      const { member: found } = await program.admin.ask(AsOf, { memberId: member.id, at: asked });
      const { available, held } = found!.walletAsOf;
      wallets.push([moment, available, held]);
    }
    return wallets;
  };
  const expected = [
    ["PT5M", 100, 0],
    ["PT20M", 0, 100],
    ["PT1H9M", 0, 100],
    ["PT1H10M", 100, 0],
    ["PT2H", 100, 0],
  ];

  expect(await asOf()).toEqual(expected);
  await program.admin.givePoints(member, 5);
  expect(await asOf()).toEqual(expected);
});
