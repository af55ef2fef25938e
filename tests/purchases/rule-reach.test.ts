import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
  const { shop, clock } = program;
  const [member, mai] = [await shop.enroll(), await shop.enroll()];
  await shop.buy(member, "90000", { channel: "app" });
  clock.advance("P1D");
  await shop.buy(member, "90000", { channel: "app" });
  await shop.buy(mai, "40000", { channel: "app" });
  await shop.buy(mai, "90000");
  const foreign = await openProgram();
  await foreign.shop.buy(await foreign.shop.enroll(), "90000", { channel: "app" });
});

async function reachOf(
  input: Parameters<TestProgram["admin"]["saveRule"]>[0],
  [from, until]: readonly string[] = ["2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z"],
) {
  const { json } = await program.admin.graphql(
    `mutation ($input: SaveEarningRuleInput!, $from: DateTime!, $until: DateTime!) {
      saveEarningRule(input: $input) { rule { reach(from: $from, until: $until) { purchases members
      } } }
    }`,
    {
      input: {
        title: "Gift",
        trigger: "PURCHASE",
        effects: [{ kind: "FIXED", points: 10 }],
        ...input,
      },
      from,
      until,
    },
  );
  return json.errors?.[0].extensions ?? json.data.saveEarningRule.rule.reach;
}

const inApp = { field: "channel", operator: "=", value: "app" };

test("saving a draft answers which purchases and members it would have reached", async () => {
  expect(await reachOf({ conditions: inApp })).toEqual({ purchases: 3, members: 2 });
  const big = { field: "amount", operator: ">=", value: "50000" };
  const conditions = { combinator: "and", rules: [inApp, big] };
  expect(await reachOf({ conditions })).toEqual({ purchases: 2, members: 1 });
  expect(await reachOf({})).toEqual({ purchases: 4, members: 2 });
});

test("only a time is looked at", async () => {
  const dayOne = ["2026-06-15T00:00:00Z", "2026-06-16T00:00:00Z"];
  expect(await reachOf({ conditions: inApp }, dayOne)).toEqual({ purchases: 1, members: 1 });
  expect(await reachOf({}, dayOne.toReversed())).toMatchObject({ code: "BAD_USER_INPUT" });
});

test("a rule that no purchase sets off reaches none", async () => {
  expect(await reachOf({ trigger: "BIRTHDAY" })).toBeNull();
});
