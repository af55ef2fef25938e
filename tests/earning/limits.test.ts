import pg from "pg";
import { describe, expect, test } from "vitest";
import type { EarningLimit } from "../../api/modules/earning/rule.ts";
import type { RulePlan } from "../../api/engine/programs/seed-program.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";

const limitOf = (
  per: EarningLimit["per"],
  period: EarningLimit["period"],
  [unit, max]: [EarningLimit["unit"], number],
): EarningLimit => ({ per, period, unit, max });

/** 100 points for each purchase, as far as the limits go. */
const gift = (...limits: EarningLimit[]): RulePlan => ({
  titles: { en: "Gift" },
  effects: [{ kind: "FIXED", points: 100 }],
  limits,
});

const within = (...rules: RulePlan[]) => openProgram({ rules });

async function earnedBy(program: TestProgram, member: { id: string }, placedAt?: string) {
  return (await program.shop.buy(member, "10000", placedAt ? { placedAt } : {})).earned;
}

describe("a member's limit", () => {
  test("clips what is above it, and the explanation says so", async () => {
    const program = await within(gift(limitOf("MEMBER", "EVER", ["POINTS", 150])));
    const buyer = await program.shop.enroll();
    await earnedBy(program, buyer);

    const { points, explanation } = await earnedBy(program, buyer);

    expect(points).toBe(50);
    expect(explanation).toEqual([
      { title: "Gift", points: 100 },
      { title: "Over the limit of “Gift”", points: -50 },
    ]);
    expect((await earnedBy(program, buyer)).points).toBe(0);
    expect((await earnedBy(program, await program.shop.enroll())).points).toBe(100);
  });

  test("counts how often, too", async () => {
    const program = await within(gift(limitOf("MEMBER", "EVER", ["TIMES", 2])));
    const buyer = await program.shop.enroll();

    const points = [];
    for (let n = 0; n < 3; n++) points.push((await earnedBy(program, buyer)).points);

    expect(points).toEqual([100, 100, 0]);
  });

  // START is Monday 15 June 2026, 10:00.
  test.each([
    ["DAY", "2026-06-15T23:59:59+07:00", "2026-06-16T00:00:00+07:00"],
    ["WEEK", "2026-06-21T23:59:59+07:00", "2026-06-22T00:00:00+07:00"],
    ["MONTH", "2026-06-30T23:59:59+07:00", "2026-07-01T00:00:00+07:00"],
    ["YEAR", "2026-12-31T23:59:59+07:00", "2027-01-01T00:00:00+07:00"],
  ] as const)("of a %s ends with it, in the program's time zone", async (period, last, next) => {
    const program = await within(gift(limitOf("MEMBER", period, ["TIMES", 1])));
    const buyer = await program.shop.enroll();
    await earnedBy(program, buyer);
    program.clock.set(next);

    // In this order: a late purchase counts in the period it was placed in.
    expect((await earnedBy(program, buyer, next)).points).toBe(100);
    expect((await earnedBy(program, buyer, last)).points).toBe(0);
  });

  test("of a best-of group is the group's: its rules use it up together", async () => {
    const limits = [limitOf("MEMBER", "EVER", ["POINTS", 150])];
    const big: RulePlan = {
      ...gift(...limits),
      bestOfGroup: "gifts",
      titles: { en: "Big" },
      conditions: { field: "channel", operator: "=", value: "app" },
    };
    const program = await within(big, { ...gift(), bestOfGroup: "gifts", priority: -1 });
    const buyer = await program.shop.enroll();
    await program.shop.buy(buyer, "10000", { channel: "app" });

    expect((await earnedBy(program, buyer)).points).toBe(50);
  });

  test("is shown by a simulation, which uses nothing of it", async () => {
    const program = await within(gift(limitOf("MEMBER", "EVER", ["TIMES", 1])));
    const buyer = await program.shop.enroll();
    const simulate = () => program.shop.simulate("10000", { member: { id: buyer.id } });

    expect(await program.leavesNothing(simulate)).toMatchObject({
      points: 100,
      notApplied: [],
    });
    await earnedBy(program, buyer);

    expect(await simulate()).toMatchObject({
      points: 0,
      notApplied: [{ title: "Gift", code: "LIMIT_REACHED" }],
    });
  });

  test("is not used by a purchase that is sent again", async () => {
    const program = await within(gift(limitOf("MEMBER", "EVER", ["TIMES", 2])));
    const buyer = await program.shop.enroll();
    const purchase = program.shop.purchase(buyer, "10000");
    await program.shop.record(purchase);
    await program.shop.record(purchase);
    await program.shop.record({ ...purchase, idempotencyKey: "another" });

    expect((await earnedBy(program, buyer)).points).toBe(100);
  });
});

describe("a program's budget", () => {
  test("is shared by all members, and a simulation shows a visitor when it is spent", async () => {
    const program = await within(gift(limitOf("PROGRAM", "MONTH", ["POINTS", 130])));
    const members = [
      await program.shop.enroll(),
      await program.shop.enroll(),
      await program.shop.enroll(),
    ];

    const points = [];
    for (const member of members) points.push((await earnedBy(program, member)).points);

    expect(points).toEqual([100, 30, 0]);
    expect(await program.shop.simulate("10000")).toMatchObject({
      points: 0,
      notApplied: [{ code: "BUDGET_SPENT" }],
    });
    program.clock.set("2026-07-01T00:00:00+07:00");
    expect((await program.shop.simulate("10000")).points).toBe(100);
  });
});

describe("parallel purchases", () => {
  test("never overspend a budget, and use all of it", async () => {
    const program = await within(
      BASE_RATE,
      gift(limitOf("PROGRAM", "EVER", ["POINTS", 730]), limitOf("PROGRAM", "DAY", ["TIMES", 15])),
    );
    const members = await Promise.all(Array.from({ length: 20 }, () => program.shop.enroll()));

    const answers = await Promise.all(members.map((member) => program.shop.buy(member, "20000")));

    const given = answers.map(({ earned }) => earned.points - 2).sort((a, b) => b - a);
    expect(given).toEqual([...Array<number>(7).fill(100), 30, ...Array<number>(12).fill(0)]);
    expect(await budgets(program)).toEqual([
      { period: "DAY", points: "730", times: "8" },
      { period: "EVER", points: "730", times: "8" },
    ]);
    expect(await program.admin.verify()).toMatchObject({ ok: true });
  });

  test("share several budgets in any order without waiting for each other for ever", async () => {
    const one = (title: string, max: number): RulePlan => ({
      ...gift(limitOf("PROGRAM", "EVER", ["TIMES", max]), limitOf("PROGRAM", "DAY", ["TIMES", 50])),
      titles: { en: title },
    });
    const program = await within(one("A", 3), one("B", 5), one("C", 7), one("D", 9));
    const members = await Promise.all(Array.from({ length: 20 }, () => program.shop.enroll()));

    const answers = await Promise.all(members.map((member) => program.shop.buy(member, "20000")));

    const given = answers.reduce((sum, { earned }) => sum + earned.points, 0);
    expect(given).toBe((3 + 5 + 7 + 9) * 100);
  });

  test("of one member never pass its limit, and reach it", async () => {
    const program = await within(gift(limitOf("MEMBER", "DAY", ["POINTS", 730])));
    const buyer = await program.shop.enroll();

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => program.shop.buy(buyer, "10000")),
    );

    const given = answers.reduce((sum, { earned }) => sum + earned.points, 0);
    expect(given).toBe(730);
    expect((await program.shop.lookUp({ id: buyer.id }))!.wallet.available).toBe(730);
  });

  test("that read first and write then would overspend: this storm finds it", async () => {
    const program = await within(gift(limitOf("PROGRAM", "EVER", ["POINTS", 730])));
    await earnedBy(program, await program.shop.enroll());

    const given = await Promise.all(
      Array.from({ length: 20 }, () => chargeNaively(program, { points: 100, max: 730 })),
    );

    expect(given.reduce((sum, points) => sum + points, 100)).toBeGreaterThan(730);
  });
});

const budgets = (program: TestProgram) =>
  program.sql<{ period: string; points: string; times: string }>(
    `select period, points, times from earning_budgets where program_id = '${program.programId}'
      order by period`,
  );

async function chargeNaively(
  program: TestProgram,
  { points, max }: { points: number; max: number },
) {
  const client = new pg.Client({ connectionString: program.fixture.database.url });
  await client.connect();
  try {
    const of = [program.programId];
    const read = "select points::int as used from earning_budgets where program_id = $1";
    const { rows } = await client.query<{ used: number }>(read, of);
    const given = Math.min(points, max - rows[0]!.used);
    await new Promise((waited) => setTimeout(waited, 5));
    const write = "update earning_budgets set points = $2 where program_id = $1";
    await client.query(write, [...of, rows[0]!.used + given]);
    return given;
  } finally {
    await client.end();
  }
}
