import { beforeAll, describe, expect, test } from "vitest";
import type { RulePlan } from "../../api/engine/programs/seed-program.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, SLOW_POINTS, teaShop } from "../harness/plans.ts";
import type { Enrolled } from "../harness/shop.ts";
import { lineOf } from "./lines.ts";

const POINT_PER_THOUSAND: RulePlan = {
  titles: { vi: "Tích điểm", en: "Base" },
  effects: [{ kind: "PER_AMOUNT", points: 1, perMinor: 1_000, wholeSteps: false }],
};

/** A thing for so many points: a point for each 1,000 ₫. */
const worth = (points: number) => String(points * 1_000);
const ALL = [{ id: "1", quantity: 1 }];

async function walletOf(program: TestProgram, member: Enrolled) {
  expect(await program.admin.verify(member)).toMatchObject({ ok: true, problems: [] });
  return (await program.shop.lookUp({ id: member.id }))!.wallet;
}

describe("where the points are taken from", () => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await openProgram({ rules: [POINT_PER_THOUSAND], tierSet: undefined });
  });

  test("points that can be spent leave the wallet", async () => {
    const { shop } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, worth(100));

    const { reversed } = await shop.takeBack(purchase, { lines: ALL });

    expect(reversed).toMatchObject({ points: 100, fromAvailable: 100, toDebt: 0 });
    expect(await walletOf(program, member)).toMatchObject({ available: 0, debt: 0 });
  });

  test("other points pay spent ones, soonest expiry first; the rest is owed", async () => {
    const { admin, clock, shop, sql, uuid } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, worth(100));
    await admin.adjust(member, -80);
    await admin.givePoints(member, 30, { expiresAt: clock.in("P20D") });
    await admin.givePoints(member, 10, { expiresAt: clock.in("P10D") });

    const { reversed, member: after } = await shop.takeBack(purchase, { lines: ALL });

    expect(reversed).toEqual({
      points: 100,
      fromPending: 0,
      fromAvailable: 60,
      toDebt: 40,
      alreadyExpired: 0,
      forgiven: 0,
    });
    expect(after!.wallet).toEqual({ available: 0, pending: 0, held: 0, debt: 40 });
    await walletOf(program, member);
    const sources = await sql(
      `select l.issued::int, s.points::int from use_lots s join lots l on l.id = s.lot_id
       where s.member_id = '${uuid(member.id)}' and s.points > 0 order by l.issued`,
    );
    expect(sources).toEqual([
      { issued: 10, points: 10 },
      { issued: 30, points: 30 },
    ]);
  });

  test("only the part that came back is taken from a use, in the order of spending", async () => {
    const { admin, clock, shop } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, "200000", {
      lines: [lineOf("a", 1, 120_000), lineOf("b", 1, 80_000)],
    });
    await admin.adjust(member, -150);
    await admin.givePoints(member, 100, { expiresAt: clock.in("P5D") });

    // 50 of the purchase's own are left, 30 of the others pay the rest.
    const first = await shop.takeBack(purchase, { lines: [{ id: "b", quantity: 1 }] });
    expect(first.reversed).toMatchObject({ points: 80, fromAvailable: 80, toDebt: 0 });
    expect(first.member!.wallet).toMatchObject({ available: 70, debt: 0 });

    const second = await shop.takeBack(purchase, { lines: [{ id: "a", quantity: 1 }] });
    expect(second.reversed).toMatchObject({ points: 120, fromAvailable: 70, toDebt: 50 });
    expect(await walletOf(program, member)).toMatchObject({ available: 0, debt: 50 });
  });

  test("later earnings pay debt, oldest spend first, and the explanation says so", async () => {
    const { admin, shop, sql, uuid } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, worth(100));
    await admin.adjust(member, -60);
    await admin.adjust(member, -40);
    await shop.takeBack(purchase, { lines: ALL });
    expect(await walletOf(program, member)).toMatchObject({ available: 0, debt: 100 });
    const owed = () =>
      sql<{ debt: number }>(
        `select debt::int from uses where member_id = '${uuid(member.id)}' order by entry_sequence`,
      );

    const small = await shop.buy(member, worth(70));
    expect(small.earned).toMatchObject({ points: 70, toDebt: 70 });
    expect(await owed()).toEqual([{ debt: 0 }, { debt: 30 }]);
    expect(await walletOf(program, member)).toMatchObject({ available: 0, debt: 30 });

    const large = await shop.buy(member, worth(50));
    expect(large.earned).toMatchObject({ points: 50, toDebt: 30 });
    expect(await walletOf(program, member)).toMatchObject({ available: 20, debt: 0 });

    // What paid the debt can come back too: it is owed again.
    const back = await shop.takeBack(small.purchase, { lines: ALL });
    expect(back.reversed).toMatchObject({ points: 70, fromAvailable: 20, toDebt: 50 });
    expect(await walletOf(program, member)).toMatchObject({ available: 0, debt: 50 });
  });

  test("points given by staff pay what is owed as well", async () => {
    const { admin, shop } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, worth(40));
    await admin.adjust(member, -40);
    await shop.takeBack(purchase, { lines: ALL });

    await admin.givePoints(member, 100);

    expect(await walletOf(program, member)).toMatchObject({ available: 60, debt: 0 });
  });

  test("a return before anything was spent leaves other purchases alone", async () => {
    const { admin, shop } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, worth(100));
    await shop.buy(member, worth(30));
    await shop.takeBack(purchase, { lines: ALL });

    expect(await admin.adjust(member, -31)).toMatchObject({
      userErrors: [{ code: "NOT_ENOUGH_POINTS" }],
    });
    expect(await walletOf(program, member)).toMatchObject({ available: 30, debt: 0 });
  });
});

describe("points that wait, and points that ended", () => {
  let program: TestProgram;
  beforeAll(async () => {
    const earningTerms = SLOW_POINTS;
    program = await openProgram({ rules: [POINT_PER_THOUSAND], tierSet: undefined, earningTerms });
  });

  test("pending points are taken first, and never become available", async () => {
    const { clock, shop } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, worth(100));

    const { reversed } = await shop.takeBack(purchase, { amount: "30000" });
    expect(reversed).toMatchObject({ points: 30, fromPending: 30, fromAvailable: 0 });
    expect(await walletOf(program, member)).toMatchObject({ available: 0, pending: 70 });
    clock.advance("P3D");
    expect(await walletOf(program, member)).toMatchObject({ available: 70, pending: 0 });
  });

  test("what was due is settled before anything is taken", async () => {
    const { clock, shop } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, worth(100));
    clock.advance("P3D");

    const { reversed } = await shop.takeBack(purchase, { lines: ALL });

    expect(reversed).toMatchObject({ points: 100, fromPending: 0, fromAvailable: 100 });
    expect(await walletOf(program, member)).toMatchObject({ available: 0, pending: 0 });
  });

  test("expired points are reported and cost nothing, and the entry says so", async () => {
    const { admin, clock, memberOf, shop } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, worth(100));
    clock.advance("P3D");
    await admin.adjust(member, -20);
    clock.advance("P40D");
    await admin.givePoints(member, 500);

    const { reversed } = await shop.takeBack(purchase, { lines: ALL });

    expect(reversed).toEqual({
      points: 100,
      fromPending: 0,
      fromAvailable: 20,
      toDebt: 0,
      alreadyExpired: 80,
      forgiven: 0,
    });
    expect(await walletOf(program, member)).toMatchObject({ available: 480, debt: 0 });
    const { me } = await (await memberOf(member)).page();
    expect(me.activity.nodes[0]).toMatchObject({
      points: -20,
      explanation: [
        { title: "Base", points: -100 },
        { title: "Already expired", points: 80 },
      ],
    });
  });

  test("points that become available after the return pay what is owed", async () => {
    const { admin, clock, shop } = program;
    const member = await shop.enroll();
    const { purchase } = await shop.buy(member, worth(100));
    clock.advance("P3D");
    await admin.adjust(member, -100);
    await shop.buy(member, worth(60));
    const { reversed } = await shop.takeBack(purchase, { lines: ALL });
    expect(reversed).toMatchObject({ fromAvailable: 0, toDebt: 100 });
    expect(await walletOf(program, member)).toMatchObject({ pending: 60, debt: 100 });

    clock.advance("P3D");
    expect(await walletOf(program, member)).toMatchObject({ pending: 0, available: 0, debt: 40 });
    await admin.givePoints(member, 41);
    expect(await walletOf(program, member)).toMatchObject({ available: 1, debt: 0 });
  });

  test("a late purchase whose points had expired gives them back for nothing", async () => {
    const { clock, shop } = program;
    const member = await shop.enroll();
    clock.advance("P60D");
    const placedAt = clock.ago("P50D").toISOString();
    const { earned, purchase } = await shop.buy(member, worth(100), { placedAt });
    expect(earned.lots).toMatchObject([{ status: "EXPIRED" }]);

    const { reversed } = await shop.takeBack(purchase, { lines: ALL });

    expect(reversed).toMatchObject({
      points: 100,
      alreadyExpired: 100,
      fromAvailable: 0,
      toDebt: 0,
    });
    expect(await walletOf(program, member)).toMatchObject({ available: 0, debt: 0 });
  });
});

describe("how many points are taken", () => {
  const reversedBy = async (
    rules: RulePlan[],
    lines: ReturnType<typeof lineOf>[],
    steps: string[],
  ) => {
    const { shop, admin } = await openProgram({ rules, tierSet: undefined });
    const member = await shop.enroll();
    const total = String(lines.reduce((sum, it) => sum + Number(it.unitPrice), 0));
    const { earned, purchase } = await shop.buy(member, total, { lines });
    const taken: number[] = [];
    for (const id of steps) {
      taken.push((await shop.takeBack(purchase, { lines: [{ id, quantity: 1 }] })).reversed.points);
    }
    expect(await admin.verify(member)).toMatchObject({ ok: true });
    return { earned: earned.points, taken };
  };

  test("300,000 twice, 1 per 10,000, 20 from 500,000: 80; one returned, 50 reversed", async () => {
    const bonus: RulePlan = {
      titles: { en: "From 500,000" },
      conditions: { field: "amount", operator: ">=", value: "500000" },
      effects: [{ kind: "FIXED", points: 20 }],
    };
    const lines = [lineOf("a", 1, 300_000), lineOf("b", 1, 300_000)];

    expect(await reversedBy([BASE_RATE, bonus], lines, ["a", "b"])).toEqual({
      earned: 80,
      taken: [50, 30],
    });
  });

  test("limit 70, raw 164, then 123: nothing is taken", async () => {
    const limited: RulePlan = {
      ...BASE_RATE,
      limits: [{ per: "MEMBER", period: "PURCHASE", unit: "POINTS", max: 70 }],
    };
    const lines = [lineOf("a", 1, 1_230_000), lineOf("b", 1, 410_000)];

    expect(await reversedBy([limited], lines, ["b", "a"])).toEqual({ earned: 70, taken: [0, 70] });
  });

  test("the first purchase's bonus is reversed; the next is first if none is kept", async () => {
    const { shop } = await openProgram({ rules: teaShop.rules, tierSet: undefined });
    const member = await shop.enroll();
    const first = await shop.buy(member, "100000", {
      lines: [lineOf("a", 1, 50_000), lineOf("b", 1, 50_000)],
    });
    expect(first.earned.points).toBe(30);

    await shop.takeBack(first.purchase, { lines: [{ id: "a", quantity: 1 }] });
    expect((await shop.buy(member, "100000")).earned.points).toBe(10);
    const rest = await shop.takeBack(first.purchase, { lines: [{ id: "b", quantity: 1 }] });
    expect(rest.reversed.points).toBe(25);
    expect((await shop.buy(member, "100000")).earned.points).toBe(10);

    const other = await shop.enroll();
    const only = await shop.buy(other, "100000");
    await shop.takeBack(only.purchase, { lines: ALL });
    expect((await shop.buy(other, "100000")).earned.points).toBe(30);
  });

  test("an amount and units come back in any order with the same end", async () => {
    const { shop } = await openProgram({ rules: [BASE_RATE], tierSet: undefined });
    const lines = [lineOf("a", 2, 95_000), lineOf("b", 3, 33_000), lineOf("c", 1, 8_999)];
    const steps = [
      { amount: "45000" },
      { lines: [{ id: "a", quantity: 1 }] },
      { lines: [{ id: "b", quantity: 2 }] },
      { amount: "7001" },
    ];
    const orders = [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 0, 3, 2],
      [2, 3, 0, 1],
    ];

    const ends: object[] = [];
    for (const order of orders) {
      const member = await shop.enroll();
      const { purchase } = await shop.buy(member, "297999", { lines });
      let refunded = 0;
      let points = 0;
      let wallet: object | null = null;
      for (const step of order) {
        const answer = await shop.takeBack(purchase, steps[step]!);
        refunded += Number(answer.return.refunded.amount);
        points += answer.reversed.points;
        wallet = answer.member!.wallet;
      }
      ends.push({ refunded, points, wallet });
    }

    // Kept: 95,000 + 33,000 + 8,999 − 52,001 = 84,998 ₫, that is 8 points of 29.
    const end = {
      refunded: 213_001,
      points: 21,
      wallet: expect.objectContaining({ available: 8 }),
    };
    expect(ends).toEqual([end, end, end, end]);
  });
});
