import { beforeAll, expect, test } from "vitest";
import { encodeId } from "../../api/values/id.ts";
import { Reward, Rewards } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let testProgram: TestProgram;
beforeAll(async () => {
  testProgram = await openProgram({ rewards: [] });
});

async function listed(id: string) {
  return (await testProgram.admin.ask(Reward, { id })).program.reward;
}

test("a condition on segments is refused, since there are none", async () => {
  const conditions = {
    combinator: "and",
    rules: [
      { field: "weekday", operator: "=", value: "MONDAY" },
      { field: "segment", operator: "in", value: ["vip"] },
    ],
  };

  const { userErrors } = await testProgram.leavesNothing(() =>
    testProgram.admin.saveReward({ conditions }),
  );

  const field = ["input", "conditions", "rules", "1", "field"];
  expect(userErrors).toMatchObject([{ code: "NOT_AVAILABLE", field }]);
});

test("everything that a reward says comes back as it was saved", async () => {
  const input = {
    kind: "PERCENT_DISCOUNT" as const,
    cost: 80,
    percent: "12.5",
    maxDiscount: "50000",
    title: "An eighth off",
    description: "Of anything",
    terms: "Once",
    stock: 7,
    imageUrl: "https://tea.example/eighth.png",
    couponValidity: "P30D",
    copay: { amount: "1000", currencyCode: "VND" },
    limits: [{ per: "MEMBER" as const, period: "WEEK" as const, max: 2 }],
    conditions: { field: "weekday", operator: "=", value: "MONDAY" },
    validFrom: "2026-06-01T00:00:00.000Z",
    validUntil: "2026-09-01T00:00:00.000Z",
    translations: [
      { locale: "vi", title: "Giảm một phần tám", description: "Mọi thứ", terms: null },
    ],
  };
  const minTierId = encodeId("tier", testProgram.tierIds.silver!);

  const { reward, userErrors } = await testProgram.admin.saveReward({ ...input, minTierId });

  expect(userErrors).toEqual([]);
  expect(reward).toMatchObject({
    title: "An eighth off",
    cost: 80,
    stock: 7,
    status: "DRAFT",
    version: 1,
  });
  const { copay, maxDiscount, ...plain } = input;
  const { translations: _, ...texts } = plain;
  expect(await listed(reward!.id)).toMatchObject({
    ...texts,
    copay,
    maxDiscount: { amount: maxDiscount, currencyCode: "VND" },
    minTier: { id: minTierId, name: "Silver" },
    redemptions: 0,
    draft: null,
    scheduled: null,
    translations: [
      { locale: "vi", title: "Giảm một phần tám", description: "Mọi thứ", terms: null },
      { locale: "en", title: "An eighth off", description: "Of anything", terms: "Once" },
    ],
  });
});

test("rewards are listed by page: what is live, drafts, what was put away", async () => {
  const { admin } = await openProgram({ rewards: [] });
  await admin.archiveReward(await admin.addReward({ title: "A", cost: 1 }));
  await admin.saveReward({ title: "D", cost: 1 });
  await admin.addReward({ title: "L2", cost: 2 });
  await admin.addReward({ title: "L1", cost: 1 });

  const seen: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 4; page++) {
    const { program } = await admin.ask(Rewards, { first: 1, after });
    seen.push(...program.rewards.nodes.map(({ title }) => title));
    after = program.rewards.pageInfo.endCursor!;
  }
  const { program } = await admin.ask(Rewards, { status: "DRAFT" });

  expect(seen).toEqual(["L1", "L2", "D", "A"]);
  expect(program.rewards.nodes.map(({ title }) => title)).toEqual(["D"]);
});
