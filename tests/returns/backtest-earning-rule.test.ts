import { beforeAll, describe, expect, test } from "vitest";
import type { EarningLimitInput, SaveEarningRuleInput } from "../../client/admin.ts";
import type { RulePlan } from "../../api/engine/programs/seed-program.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE, teaShop } from "../harness/plans.ts";

const fixed = (points: number): SaveEarningRuleInput["effects"][number] => ({
  kind: "FIXED",
  points,
});
const limitOf = (
  per: EarningLimitInput["per"],
  period: EarningLimitInput["period"],
  [unit, max]: [EarningLimitInput["unit"], number],
): EarningLimitInput => ({ per, period, unit, max });
const muchTea = {
  field: "linesAmount",
  operator: ">=",
  value: { amount: "60000", lines: { field: "sku", operator: "=", value: "TEA" } },
};
const pricey = { field: "amount", operator: ">=", value: "60000" };

const GREETING: RulePlan = {
  titles: { en: "Greeting" },
  effects: [{ kind: "FIXED", points: 30 }],
  bestOfGroup: "gifts",
  limits: [{ per: "MEMBER", period: "MONTH", unit: "POINTS", max: 70 }],
};
const BUDGETED: RulePlan = {
  titles: { en: "Budgeted" },
  effects: [{ kind: "FIXED", points: 11 }],
  conditions: { field: "channel", operator: "=", value: "app" },
  limits: [{ per: "PROGRAM", period: "EVER", unit: "TIMES", max: 9 }],
};
const RULES = [
  BASE_RATE,
  GREETING,
  BUDGETED,
  {
    titles: { en: "First" },
    conditions: { field: "firstPurchase", operator: "=", value: true },
    effects: [{ kind: "FIXED" as const, points: 20 }],
  },
];
const openShop = (rules: RulePlan[] = RULES) => {
  return openProgram({ rules, earningTerms: { ...teaShop.earningTerms, pointValue: "12.5" } });
};

const WHOLE = { id: "1", quantity: 1 };

/**
 * Three members' purchases over three months, with what came back of them, the same for every
 * program.
 */
async function buyAll(program: TestProgram): Promise<number> {
  const members = [];
  for (const day of ["1990-06-15", "1991-07-01", "1992-12-24"]) {
    members.push(await program.shop.enroll({ birthDate: day }));
  }
  let points = 0;
  const bought = [];
  for (let n = 0; n < 45; n++) {
    program.clock.advance("PT49H");
    const total = String(20_000 + ((n * 7919) % 13) * 9_000);
    const channel = n % 3 === 0 ? "app" : "web";
    const { earned, purchase } = await program.shop.buy(members[(n * n) % 3]!, total, { channel });
    points += earned.points;
    bought.push(purchase);
    // What comes back by mistake takes its place in limits again.
    if (n % 4 === 2) {
      const { return: mistaken } = await program.shop.takeBack(purchase, { lines: [WHOLE] });
      expect((await program.shop.cancelReturn(purchase, mistaken)).userErrors).toEqual([]);
    }
    // Some comes back within the week that counts, some later; some whole, some in part, some in
    // two steps.
    if (n % 5 === 4) await program.shop.takeBack(bought[n]!, { amount: "11000" });
    if (n % 5 === 1 && n < 33) await program.shop.takeBack(bought[n - 1]!, { lines: [WHOLE] });
    if (n % 5 === 3) await program.shop.takeBack(bought[n - 2]!, { lines: [WHOLE] });
    if (n % 10 === 7) await program.shop.takeBack(bought[n - 3]!, { lines: [WHOLE] });
  }
  return points;
}

let program: TestProgram;
let recorded: number;
beforeAll(async () => {
  program = await openShop();
  recorded = await buyAll(program);
});

describe("a draft's backtest equals publishing it first and replaying every purchase", () => {
  const drafts: [what: string, draft: Omit<SaveEarningRuleInput, "title" | "trigger">][] = [
    ["a bonus", { effects: [fixed(7)], conditions: pricey }],
    ["a sum over lines", { effects: [fixed(7)], conditions: muchTea }],
    ["a multiplier", { effects: [{ kind: "MULTIPLIER", multiplier: "2.5" }] }],
    [
      "a base rule that comes first",
      {
        priority: 9,
        conditions: pricey,
        effects: [{ kind: "PER_AMOUNT", points: 3, per: { amount: "7000", currencyCode: "VND" } }],
      },
    ],
    [
      "an exclusive bonus, which leaves others' limits room",
      {
        effects: [fixed(1)],
        exclusive: true,
        conditions: pricey,
      },
    ],
    [
      "a rule in a group, under the group's limit",
      {
        effects: [fixed(45)],
        bestOfGroup: "gifts",
        conditions: pricey,
      },
    ],
    [
      "a member's limit",
      {
        effects: [fixed(9)],
        limits: [
          limitOf("MEMBER", "WEEK", ["POINTS", 20]),
          limitOf("MEMBER", "EVER", ["TIMES", 6]),
        ],
      },
    ],
    ["a budget", { effects: [fixed(9)], limits: [limitOf("PROGRAM", "MONTH", ["POINTS", 50])] }],
    [
      "a birthday month",
      {
        effects: [fixed(9)],
        conditions: { field: "birthdayMonth", operator: "=", value: true },
      },
    ],
    [
      "a tier",
      {
        effects: [fixed(9)],
        conditions: { field: "tierLevel", operator: ">=", value: 2 },
      },
    ],
    [
      "a first and last moment",
      {
        effects: [fixed(9)],
        validFrom: "2026-07-01T00:00:00Z",
        validUntil: "2026-08-01T00:00:00Z",
      },
    ],
  ];

  test.each(drafts)("%s", async (title, draft) => {
    const { rule } = await program.admin.saveRule({ title, ...draft });
    const other = await openShop();
    await other.admin.addRule({ title, ...draft });

    const backtest = await program.leavesNothing(() => program.admin.backtest(rule!.id));

    const replayed = await buyAll(other);
    expect(backtest).toMatchObject({ complete: true, purchasesAvailable: 45, purchases: 45 });
    expect([backtest.pointsBefore, backtest.pointsAfter]).toEqual([recorded, replayed]);
    expect(replayed).not.toBe(recorded);
  });
});

describe("a draft of a live rule", () => {
  test("that says the same changes nothing, limits used up or not", async () => {
    const { id } = await live("Greeting");
    await program.admin.saveRule({
      id,
      version: 1,
      title: "Greeting",
      effects: [fixed(30)],
      bestOfGroup: "gifts",
      limits: [limitOf("MEMBER", "MONTH", ["POINTS", 70])],
    });

    for (const more of [{}, { first: 10 }, { from: "2026-07-20T00:00:00Z" }]) {
      const { pointsBefore, pointsAfter, sample } = await program.admin.backtest(id, more);
      expect([pointsAfter, sample]).toEqual([pointsBefore, []]);
    }
  });

  test("replaces the live version: gainers, losers, cost, largest changes", async () => {
    const { id } = await live("Budgeted");
    await program.admin.saveRule({
      id,
      version: 1,
      title: "Budgeted",
      effects: [fixed(100)],
      conditions: pricey,
      limits: [limitOf("PROGRAM", "EVER", ["TIMES", 9])],
    });

    const backtest = await program.admin.backtest(id);

    const more = backtest.pointsAfter - backtest.pointsBefore;
    expect(backtest.cost).toEqual({ amount: String(Math.round(more * 12.5)), currencyCode: "VND" });
    expect(backtest.gainers + backtest.losers).toBeGreaterThan(0);
    expect(backtest.sample.length).toBeGreaterThan(1);
    const changes = backtest.sample.map(({ before, after }) => Math.abs(after - before));
    expect(changes).toEqual(changes.toSorted((a, b) => b - a));
    expect(backtest.sample[0]!.member.id).toMatch(/^mem_/);
  });
});

test("only the newest are tried when there are more than asked for", async () => {
  const { rule } = await program.admin.saveRule({ title: "Few" });

  const backtest = await program.admin.backtest(rule!.id, { first: 10 });

  expect(backtest).toMatchObject({ complete: false, purchasesAvailable: 45, purchases: 10 });
  expect(backtest.pointsAfter - backtest.pointsBefore).toBe(100);
});

test("without a value of a point there is no cost", async () => {
  const plain = await openProgram();
  const { rule } = await plain.admin.saveRule();

  expect(await plain.admin.backtest(rule!.id)).toEqual({
    complete: true,
    purchasesAvailable: 0,
    purchases: 0,
    pointsBefore: 0,
    pointsAfter: 0,
    cost: null,
    gainers: 0,
    losers: 0,
    sample: [],
  });
});

test.each([
  ["a rule without a draft", async () => (await live("Base rate")).id, {}, "NOT_FOUND"],
  ["another program's draft", foreignDraft, {}, "NOT_FOUND"],
  ["a draft for birthdays", birthdayDraft, {}, "BAD_USER_INPUT"],
  ["a time upside down", anyDraft, { until: "2019-01-01T00:00:00Z" }, "BAD_USER_INPUT"],
  ["more than 10,000 purchases", anyDraft, { first: 10_001 }, "BAD_USER_INPUT"],
] as const)("%s is refused", async (_, ruleId, more, code) => {
  await expect(program.admin.backtest(await ruleId(), more)).rejects.toMatchObject({ code });
});

async function live(title: string) {
  const { json } = await program.admin.graphql("{ program { earningRules { id title } } }");
  return json.data.program.earningRules.find((rule: { title: string }) => rule.title === title);
}
async function foreignDraft() {
  return (await (await openProgram()).admin.saveRule()).rule!.id;
}
async function birthdayDraft() {
  return (await program.admin.saveRule({ trigger: "BIRTHDAY" })).rule!.id;
}
async function anyDraft() {
  return (await program.admin.saveRule()).rule!.id;
}
