import { expect, test } from "vitest";
import { FirstSteps } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { staffOf } from "../staff/staff-fixture.ts";

async function undone({ admin }: TestProgram): Promise<string[]> {
  const { program } = await admin.ask(FirstSteps);
  return program.firstSteps.filter(({ done }) => !done).map(({ step }) => step);
}

test("a new program needs everything, and each step is done by doing it", async () => {
  const empty = await openProgram({ tierSet: undefined, rules: [], rewards: [] });
  const configuration = ["EARNING_RULE", "TIERS", "REWARD"];
  expect(await undone(empty)).toEqual([
    ...configuration,
    "SHOP",
    "MEMBER",
    "PURCHASE",
    "COLLEAGUE",
  ]);

  const member = await empty.shop.enroll();
  await expect.poll(() => undone(empty)).toEqual([...configuration, "PURCHASE", "COLLEAGUE"]);
  await empty.shop.buy(member, "10000");
  const staff = staffOf(empty);
  await staff.join("OWNER");
  expect(await undone(empty)).toEqual([...configuration, "COLLEAGUE"]);
  await staff.join("SUPPORT");
  expect(await undone(empty)).toEqual(configuration);
});

test("what is published is done", async () => {
  expect(await undone(await openProgram())).toEqual(["SHOP", "MEMBER", "PURCHASE", "COLLEAGUE"]);
});
