import { beforeAll, expect, test } from "vitest";
import { TryEarningRule } from "../../client/admin.ts";
import type { SaveEarningRuleInput, TryEarningRuleInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
let baseId: string;
beforeAll(async () => {
  program = await openProgram({ rules: [] });
  const per = { amount: "10000", currencyCode: "VND" };
  const effects = [{ kind: "PER_AMOUNT" as const, points: 1, per }];
  ({ id: baseId } = await program.admin.addRule({ title: "Base", priority: 1, effects }));
});

const beans = { field: "category", operator: "=", value: "beans" };
const doubled: SaveEarningRuleInput = {
  title: "Double beans",
  trigger: "PURCHASE",
  effects: [{ kind: "MULTIPLIER", multiplier: "2", lines: beans }],
};
const CART: TryEarningRuleInput["lines"] = [
  { sku: "BEANS", category: "beans", quantity: 2, unitPrice: "100000" },
  { sku: "CUP", category: "cups", quantity: "1", unitPrice: "50000" },
];
const attempt = async (rule: SaveEarningRuleInput, more: Partial<TryEarningRuleInput> = {}) => {
  const input = { rule, lines: CART, ...more };
  return (await program.admin.ask(TryEarningRule, { input })).tryEarningRule;
};

test("a rule that is not saved is tried beside the live ones, and nothing is written", async () => {
  expect(await program.leavesNothing(() => attempt(doubled))).toMatchObject({
    before: 25,
    after: 45,
    explanation: [
      { title: "Base", points: 25 },
      { title: "Double beans", points: 20 },
    ],
    notApplied: [],
    userErrors: [],
  });
});

test("an edit stands in for the rule that is live", async () => {
  const per = { amount: "5000", currencyCode: "VND" };
  const effects = [{ kind: "PER_AMOUNT" as const, points: 1, per }];
  const edited = { ...doubled, id: baseId, version: 1, title: "Base", effects };

  expect(await attempt(edited)).toMatchObject({ before: 25, after: 50 });
});

test("why it would give nothing is said", async () => {
  const conditions = { field: "channel", operator: "=", value: "app" };
  const { after, notApplied } = await attempt({ ...doubled, conditions }, { channel: "store" });

  expect(after).toBe(25);
  expect(notApplied).toMatchObject([{ title: "Double beans", code: "WRONG_CHANNEL" }]);
});

test("a member's tier, limits and history count", async () => {
  const member = await program.shop.enroll();
  await program.shop.buy(member, "10000");
  const conditions = { field: "firstPurchase", operator: "=", value: true };
  const first = { ...doubled, conditions };

  const { after, notApplied } = await attempt(first, { memberId: member.id });
  expect(after).toBe(25);
  expect(notApplied).toMatchObject([{ code: "NOT_FIRST_PURCHASE" }]);
  await expect(attempt(first, { memberId: "mem_nobody" })).rejects.toThrow("no such member");
});

test("a rule that can't be saved says why, and the cart is priced without it", async () => {
  const broken = { ...doubled, effects: [{ kind: "MULTIPLIER" as const, multiplier: "0.5" }] };

  expect(await attempt(broken)).toMatchObject({
    before: 25,
    after: null,
    explanation: [],
    userErrors: [{ field: ["input", "effects", "0", "multiplier"] }],
  });
});

test("a cart that can't be read, and a rule without a cart, are refused", async () => {
  const [line] = CART as [(typeof CART)[number]];
  await expect(attempt(doubled, { lines: [{ ...line, unitPrice: "1.5" }] })).rejects.toThrow();
  const joining: SaveEarningRuleInput = {
    title: "Hello",
    trigger: "ENROLLMENT",
    effects: [{ kind: "FIXED", points: 1 }],
  };
  await expect(attempt(joining)).rejects.toThrow("Only a purchase has a cart");
});
