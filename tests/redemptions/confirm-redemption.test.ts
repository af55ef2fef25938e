import { beforeAll, beforeEach, expect, test } from "vitest";
import { openProgram, START } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
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

test("a hold keeps the points and hides the code until it is confirmed", async () => {
  const member = await withPoints(130);
  const { redemption, member: held } = await program.shop.hold(member, pot.id);

  expect(redemption).toMatchObject({
    status: "HELD",
    points: 100,
    coupon: null,
    heldUntil: "2026-06-15T04:00:00.000Z",
  });
  expect(held.wallet).toEqual({ available: 30, pending: 0, held: 100, debt: 0 });
  expect(await activityOf(member)).toMatchObject([
    {
      kind: "HOLD",
      status: "HELD",
      points: -100,
      availableAfter: 30,
      title: "Reward: A pot of tea",
      explanation: [{ title: "A pot of tea", points: -100 }],
    },
    { kind: "ADJUST" },
  ]);

  const confirmed = await program.shop.confirm(redemption, "confirm once");
  expect(confirmed).toMatchObject({
    redemption: { status: "CONFIRMED", coupon: { code: expect.any(String) } },
  });
  expect(await program.shop.confirm(redemption, "confirm once")).toEqual({
    ...confirmed,
    replayed: true,
  });
  expect(await walletOf(member)).toEqual({ available: 30, pending: 0, held: 0, debt: 0 });
  // One row still: confirming is no news of its own.
  expect(await activityOf(member)).toMatchObject([
    { kind: "HOLD", status: "COMPLETED", points: -100 },
    { kind: "ADJUST" },
  ]);
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

test("points that have expired while they were held can be captured", async () => {
  const member = await withPoints(100, program.clock.in("PT2H"));
  const { redemption } = await program.shop.hold(member, pot.id, { holdFor: "P1D" });
  program.clock.advance("PT3H");

  expect(await program.shop.confirm(redemption)).toMatchObject({
    redemption: { status: "CONFIRMED" },
  });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});
