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

async function emittedTypes({ id }: Enrolled) {
  const events = await program.sql<{ type: string }>(
    `select type from events where member_id = '${program.uuid(id)}' order by id`,
  );
  return events.map(({ type }) => type);
}

test("a cancelled hold gives back points, stock and code; a retry does nothing", async () => {
  const single = await program.admin.addReward({ cost: 40, stock: 1, title: "Only one" });
  const member = await withPoints(100);
  const { redemption } = await program.shop.hold(member, single.id);
  const other = await withPoints(40);
  expect((await program.shop.tryRedeem(other, single.id)).userErrors).toMatchObject([
    { code: "SOLD_OUT" },
  ]);

  const cancelled = await program.shop.cancel(redemption, "cancel once");
  expect(cancelled).toMatchObject({
    redemption: { status: "CANCELLED" },
    member: { wallet: { available: 100, held: 0 } },
  });
  expect(await program.shop.cancel(redemption, "cancel once")).toEqual({
    ...cancelled,
    replayed: true,
  });
  expect((await program.shop.redeem(other, single.id)).redemption.status).toBe("CONFIRMED");
  expect(await activityOf(member)).toMatchObject([
    { kind: "HOLD", status: "CANCELLED" },
    { kind: "ADJUST" },
  ]);
});

test("a cancelled redemption refunds its points in an entry, and its code is void", async () => {
  const member = await withPoints(100);
  const { redemption } = await program.shop.redeem(member, pot.id);

  await program.shop.cancel(redemption);

  expect(await walletOf(member)).toMatchObject({ available: 100, held: 0 });
  expect(await activityOf(member)).toMatchObject([
    { kind: "REFUND", status: "COMPLETED", points: 100, title: "Points given back: A pot of tea" },
    { kind: "REDEEM", status: "COMPLETED", points: -100 },
    { kind: "ADJUST" },
  ]);
  const browser = await program.memberOf(member);
  const { json } = await browser.graphql(`{ me { coupons { nodes { status } } } }`);
  expect(json.data.me.coupons.nodes).toEqual([{ status: "VOID" }]);
  expect(await emittedTypes(member)).toContain("redemption.cancelled");
});
