import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { BASE_RATE } from "../harness/plans.ts";

const coffee = (id: string, price: number) => ({
  id,
  sku: `BEANS-${id}`,
  category: "coffee",
  quantity: "1",
  unitPrice: String(price),
});
const cake = (id: string, price: number) => ({
  ...coffee(id, price),
  sku: "CAKE",
  category: "food",
});
const much = {
  field: "linesAmount",
  operator: ">=",
  value: { amount: "100000", lines: { field: "category", operator: "=", value: "coffee" } },
};
const many = {
  field: "linesUnits",
  operator: ">=",
  value: { units: "2", lines: { field: "category", operator: "=", value: "coffee" } },
};

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rules: [BASE_RATE] });
  const effects = [{ kind: "FIXED" as const, points: 50 }];
  await program.admin.addRule({ title: "Much coffee", conditions: much, effects });
});

test("two lines of 60,000 reach a minimum of 100,000, the kept one does not", async () => {
  const { shop } = program;
  const member = await shop.enroll();
  const lines = [coffee("1", 60_000), coffee("2", 60_000)];

  const { purchase, earned } = await shop.buy(member, "120000", { lines });
  expect(earned.points).toBe(62);

  const { reversed } = await shop.takeBack(purchase, { lines: [{ id: "2", quantity: 1 }] });
  expect(reversed.points).toBe(56);
});

test("what is taken off a line counts, and other lines don't", async () => {
  const { shop } = program;
  const off = { ...coffee("1", 60_000), discount: "20001" };
  const lines = [off, coffee("2", 60_000), cake("3", 90_000)];

  const simulated = await shop.simulate("189999", { lines });

  expect(simulated.points).toBe(18);
  expect(simulated.notApplied).toEqual([
    {
      title: "Much coffee",
      code: "BELOW_MINIMUM",
      message: "The purchase is below the minimum: with coffee from 100,000 ₫ in all.",
    },
  ]);
  const [dearer] = [{ ...off, discount: "20000" }];
  const enough = await shop.simulate("190000", { lines: [dearer!, ...lines.slice(1)] });
  expect(enough.points).toBe(69);
});

test("a draft with a sum over lines is backtested, and its reach is counted", async () => {
  const past = await openProgram({ rules: [BASE_RATE] });
  const member = await past.shop.enroll();
  await past.shop.buy(member, "120000", { lines: [coffee("1", 60_000), coffee("2", 60_000)] });
  await past.shop.buy(member, "120000", { lines: [coffee("1", 60_000), cake("2", 60_000)] });
  const effects = [{ kind: "FIXED" as const, points: 7 }];
  const { rule } = await past.admin.saveRule({ title: "Two coffees", conditions: many, effects });

  expect(await past.admin.backtest(rule!.id)).toMatchObject({ pointsBefore: 24, pointsAfter: 31 });
  const span = `from: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00Z"`;
  const { json } = await past.admin.graphql(
    `{ program { earningRules { title reach(${span}) { purchases members } } } }`,
  );
  expect(json.data.program.earningRules).toContainEqual({
    title: "Two coffees",
    reach: { purchases: 1, members: 1 },
  });
});
