import { beforeAll, describe, expect, test } from "vitest";
import { encodeId } from "../../api/values/id.ts";
import { RedeemReward } from "../../client/storefront.ts";
import { deliverEvents } from "../harness/deliver-events.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { owePoints } from "../harness/owe-points.ts";
import type { Enrolled } from "../harness/shop.ts";

let program: TestProgram;
let pot: { id: string };
beforeAll(async () => {
  program = await openProgram({ tierSet: undefined, rewards: [] });
  pot = await program.admin.addReward({ cost: 100, title: "A pot of tea", couponValidity: "P30D" });
});

async function withPoints(points: number): Promise<Enrolled> {
  const member = await program.shop.enroll();
  if (points > 0) await program.admin.givePoints(member, points);
  return member;
}

const code = (answer: { userErrors: readonly { code: string }[] }) => answer.userErrors[0]?.code;

test("redeeming at once spends the points and shows the coupon", async () => {
  const member = await withPoints(130);

  const { redemption, member: left, replayed } = await program.shop.redeem(member, pot.id);

  expect(replayed).toBe(false);
  expect(redemption).toMatchObject({
    id: expect.stringMatching(/^rdm_/),
    status: "CONFIRMED",
    points: 100,
    heldUntil: null,
    coupon: { status: "ACTIVE", code: expect.any(String), expiresAt: "2026-07-15T17:00:00.000Z" },
  });
  expect(left).toEqual({ id: member.id, wallet: { available: 30, pending: 0, held: 0, debt: 0 } });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

test("a member redeems for itself in its browser, and nobody else", async () => {
  const [member, other] = [await withPoints(100), await withPoints(100)];
  const browser = await program.memberOf(member);
  const redeem = async (idempotencyKey: string, more: object) => {
    const input = { rewardId: pot.id, hold: false, idempotencyKey, ...more };
    return (await browser.ask(RedeemReward, { input })).redeemReward;
  };

  expect(code(await redeem("1", { member: { id: other.id } }))).toBe("INVALID");
  expect(await redeem("2", {})).toMatchObject({ redemption: { status: "CONFIRMED" } });
  expect((await program.shop.lookUp({ id: member.id }))!.wallet.available).toBe(0);
  expect((await program.shop.lookUp({ id: other.id }))!.wallet.available).toBe(100);
});

test("the same key again gives the same redemption and no second effect", async () => {
  const member = await withPoints(300);
  const first = await program.shop.redeem(member, pot.id, { idempotencyKey: "once" });
  const again = await program.shop.redeem(member, pot.id, { idempotencyKey: "once" });

  expect(again).toEqual({ ...first, replayed: true });
  expect(
    code(await program.shop.tryRedeem(member, pot.id, { hold: true, idempotencyKey: "once" })),
  ).toBe("IDEMPOTENCY_KEY_REUSED");
});

test("20 at once against points for one: exactly one succeeds", async () => {
  const member = await withPoints(199);

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      program.shop.tryRedeem(member, pot.id, { hold: n % 2 === 0 }),
    ),
  );

  expect(answers.filter(({ redemption }) => redemption)).toHaveLength(1);
  expect(new Set(answers.flatMap((it) => code(it) ?? []))).toEqual(new Set(["NOT_ENOUGH_POINTS"]));
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
});

test("of 20 members at once, exactly one gets the last in stock, and all see that", async () => {
  const last = await program.admin.addReward({ cost: 10, stock: 1, title: "The last cup" });
  const members = await Promise.all(Array.from({ length: 20 }, () => withPoints(10)));

  const answers = await Promise.all(
    members.map((member) => program.shop.tryRedeem(member, last.id)),
  );

  expect(answers.filter(({ redemption }) => redemption)).toHaveLength(1);
  expect(new Set(answers.flatMap((it) => code(it) ?? []))).toEqual(new Set(["SOLD_OUT"]));
  const late = await program.memberOf(await withPoints(50));
  expect(await unavailableOf(late, "The last cup")).toMatchObject({ code: "SOLD_OUT" });
  expect(await program.admin.verify()).toMatchObject({ ok: true });
});

test("of 20 members at once, exactly one gets the last of a limit for all", async () => {
  const limits = [
    { per: "PROGRAM" as const, period: "DAY" as const, max: 1 },
    { per: "PROGRAM" as const, period: "EVER" as const, max: 2 },
  ];
  const daily = await program.admin.addReward({ cost: 10, limits, title: "One a day" });
  const members = await Promise.all(Array.from({ length: 20 }, () => withPoints(10)));

  const answers = await Promise.all(
    members.map((member) => program.shop.tryRedeem(member, daily.id)),
  );

  expect(answers.filter(({ redemption }) => redemption)).toHaveLength(1);
  expect(new Set(answers.flatMap((it) => code(it) ?? []))).toEqual(new Set(["LIMIT_REACHED"]));

  const late = await withPoints(20);
  expect(await unavailableOf(await program.memberOf(late), "One a day")).toMatchObject({
    code: "LIMIT_REACHED",
    message: "This reward has been redeemed as often as possible today.",
  });
  const before = program.clock.now();
  program.clock.advance("P1D");
  expect((await program.shop.redeem(late, daily.id)).redemption.status).toBe("CONFIRMED");
  program.clock.advance("P1D");
  expect(code(await program.shop.tryRedeem(late, daily.id))).toBe("LIMIT_REACHED");
  program.clock.set(before.toISOString());
});

test("a member's own limit holds for its period, and cancelling frees it", async () => {
  const limits = [
    { per: "MEMBER" as const, period: "MONTH" as const, max: 2 },
    { per: "MEMBER" as const, period: "EVER" as const, max: 3 },
  ];
  const monthly = await program.admin.addReward({ cost: 10, limits, title: "Two a month" });
  const member = await withPoints(200);
  const browser = await program.memberOf(member);
  await program.shop.redeem(member, monthly.id);
  const { redemption } = await program.shop.hold(member, monthly.id);

  expect(code(await program.shop.tryRedeem(member, monthly.id))).toBe("LIMIT_REACHED");
  expect(await unavailableOf(browser, "Two a month")).toEqual({
    code: "LIMIT_REACHED",
    message: "You have redeemed this reward 2 times this month. That is the limit.",
  });
  await program.shop.cancel(redemption);
  expect(await unavailableOf(browser, "Two a month")).toBeNull();
  await program.shop.redeem(member, monthly.id);

  const before = program.clock.now();
  program.clock.advance("P1M");
  await program.shop.redeem(member, monthly.id);
  expect(code(await program.shop.tryRedeem(member, monthly.id))).toBe("LIMIT_REACHED");
  program.clock.set(before.toISOString());
  // Somebody else's limit is its own.
  expect((await program.shop.redeem(await withPoints(10), monthly.id)).redemption.status).toBe(
    "CONFIRMED",
  );
});

test("a reward is for its audience, and says for which", async () => {
  const conditions = {
    combinator: "and",
    rules: [
      { field: "birthdayMonth", operator: "=", value: true },
      { field: "weekday", operator: "in", value: ["SATURDAY", "SUNDAY"] },
    ],
  };
  const cake = await program.admin.addReward({ cost: 10, conditions, title: "A birthday cake" });
  const june = await program.shop.enroll({ birthDate: "1990-06-20" });
  const may = await program.shop.enroll({ birthDate: "1990-05-20" });
  for (const member of [june, may]) await program.admin.givePoints(member, 50);
  const before = program.clock.now();

  expect(code(await program.shop.tryRedeem(june, cake.id))).toBe("NOT_ELIGIBLE");
  expect(await unavailableOf(await program.memberOf(june), "A birthday cake")).toEqual({
    code: "NOT_ELIGIBLE",
    message: "You can have this reward only in the birthday month, on weekends.",
  });
  // A Saturday.
  program.clock.set("2026-06-20T10:00:00+07:00");
  expect(code(await program.shop.tryRedeem(may, cake.id))).toBe("NOT_ELIGIBLE");
  expect((await program.shop.redeem(june, cake.id)).redemption.status).toBe("CONFIRMED");
  program.clock.set(before.toISOString());
});

test("a reward is on offer from its beginning until its end, and says so by its id", async () => {
  const [validFrom, validUntil] = [program.clock.in("P2D"), program.clock.in("P4D")].map((at) =>
    at.toISOString(),
  );
  const summer = await program.admin.addReward({
    cost: 10,
    validFrom,
    validUntil,
    title: "Summer",
  });
  const member = await withPoints(50);
  const before = program.clock.now();
  const seen: unknown[] = [];
  for (const at of ["P1D", "P3D", "P4D"]) {
    program.clock.set(before.toISOString());
    program.clock.advance(at);
    const answer = await program.shop.tryRedeem(member, summer.id);
    const browser = await program.memberOf(member);
    const { json } = await browser.graphql(
      `{ reward(id: "${summer.id}") { affordable unavailable { code message } } }`,
    );
    seen.push([code(answer) ?? answer.redemption!.status, json.data.reward.unavailable]);
  }
  program.clock.set(before.toISOString());

  expect(seen).toEqual([
    [
      "NOT_STARTED",
      { code: "NOT_STARTED", message: "This reward is on offer from June 17, 2026." },
    ],
    ["CONFIRMED", null],
    ["ENDED", { code: "ENDED", message: "This reward is no longer on offer." }],
  ]);
});

test("who owes points can redeem nothing", async () => {
  const member = await withPoints(0);
  await owePoints(program, member, 5);

  expect(code(await program.shop.tryRedeem(member, pot.id))).toBe("POINTS_OWED");
});

describe("a tier", () => {
  test("that is reached opens its rewards", async () => {
    const { admin, shop, tierIds } = await openProgram({ rewards: [] });
    const minTierId = encodeId("tier", tierIds.silver!);
    const silver = await admin.addReward({ cost: 10, minTierId });
    const member = await shop.enroll();
    await admin.givePoints(member, 50);

    expect(code(await shop.tryRedeem(member, silver.id))).toBe("TIER_TOO_LOW");
    await shop.buy(member, "1200000");
    expect((await shop.redeem(member, silver.id)).redemption.status).toBe("CONFIRMED");
  });
});

test("a redemption is emitted, once", async () => {
  const member = await withPoints(200);
  await program.shop.redeem(member, pot.id, { idempotencyKey: "emitted" });
  await program.shop.redeem(member, pot.id, { idempotencyKey: "emitted" });
  await deliverEvents(program);

  const emitted = await program.sql<{ type: string }>(
    `select type from events where member_id = '${program.uuid(member.id)}' and type like 're%'`,
  );
  expect(emitted).toEqual([{ type: "reward.redeemed" }]);
});

test("what was redeemed is listed, newest first, with the reward as it was called", async () => {
  const member = await withPoints(500);
  const own = await program.admin.addReward({ cost: 20, title: "Old name" });
  await program.shop.redeem(member, own.id);
  program.clock.advance("PT1M");
  await program.shop.hold(member, pot.id);
  const { reward: draft } = await program.admin.saveReward({
    id: own.id,
    version: own.version,
    cost: 30,
    title: "New name",
  });
  await program.admin.publishReward(draft!);

  const browser = await program.memberOf(member);
  const ask = (args: string) =>
    browser.graphql(`{ me { redemptions${args} {
      nodes { title points status coupon { status } reward { title cost } }
      pageInfo { hasNextPage endCursor } } } }`);
  const { redemptions } = (await ask("")).json.data.me;

  expect(redemptions.nodes).toEqual([
    {
      title: "A pot of tea",
      points: 100,
      status: "HELD",
      coupon: null,
      reward: { title: "A pot of tea", cost: 100 },
    },
    {
      title: "Old name",
      points: 20,
      status: "CONFIRMED",
      coupon: { status: "ACTIVE" },
      reward: { title: "New name", cost: 30 },
    },
  ]);
  const first = (await ask("(first: 1)")).json.data.me.redemptions;
  const second = (await ask(`(first: 1, after: "${first.pageInfo.endCursor}")`)).json.data.me;
  expect([first.nodes[0].title, second.redemptions.nodes[0].title]).toEqual([
    "A pot of tea",
    "Old name",
  ]);
  expect((await ask("(status: HELD)")).json.data.me.redemptions.nodes).toHaveLength(1);
});

test("when an account is closed, held points expire and the stock is free again", async () => {
  const single = await program.admin.addReward({ cost: 40, stock: 1, title: "Only one" });
  const member = await withPoints(100);
  await program.shop.hold(member, single.id);

  await program.admin.close(member);

  expect((await program.shop.lookUp({ id: member.id }))!.wallet).toEqual({
    available: 0,
    pending: 0,
    held: 0,
    debt: 0,
  });
  expect(await program.admin.verify(member)).toMatchObject({ ok: true });
  expect((await program.shop.redeem(await withPoints(40), single.id)).redemption.status).toBe(
    "CONFIRMED",
  );
});

interface Asker {
  graphql(query: string): Promise<{ json: any }>;
}

async function unavailableOf(browser: Asker, title: string) {
  const { json } = await browser.graphql(
    `{ me { rewards(first: 100) { nodes { title unavailable { code message } } } } }`,
  );
  const nodes: { title: string; unavailable: unknown }[] = json.data.me.rewards.nodes;
  return nodes.find((it) => it.title === title)!.unavailable;
}
