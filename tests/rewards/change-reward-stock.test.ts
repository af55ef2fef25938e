import { beforeAll, expect, test } from "vitest";
import { Reward } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let testProgram: TestProgram;
beforeAll(async () => {
  testProgram = await openProgram({ rewards: [] });
});

async function listed(id: string) {
  return (await testProgram.admin.ask(Reward, { id })).program.reward;
}

test("stock is added and taken while members redeem, and no one is lost", async () => {
  const reward = await testProgram.admin.addReward({ cost: 10, stock: 5, title: "Counted" });
  const members = await Promise.all(Array.from({ length: 10 }, () => testProgram.shop.enroll()));
  for (const member of members) await testProgram.admin.givePoints(member, 10);

  const [answers, changes] = await Promise.all([
    Promise.all(members.map((member) => testProgram.shop.tryRedeem(member, reward.id))),
    Promise.all(
      [-1, 3, -1, 3].map(async (by) => {
        const { userErrors } = await testProgram.admin.changeStock(reward, { by });
        return userErrors.length === 0 ? by : 0;
      }),
    ),
  ]);

  const redeemed = answers.filter(({ redemption }) => redemption).length;
  const added = changes.reduce((sum, by) => sum + by, 0);
  const { stock, redemptions } = (await listed(reward.id))!;
  expect([redemptions, stock]).toEqual([redeemed, 5 + added - redeemed]);
  const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(refused.filter((code) => code !== "SOLD_OUT")).toEqual([]);
});

test("a reward that everybody may have as often as they like never runs out", async () => {
  const reward = await testProgram.admin.addReward({ cost: 10, stock: 0, title: "Endless" });
  expect(await testProgram.admin.changeStock(reward, { unlimited: true }, "endless")).toMatchObject(
    {
      replayed: false,
      reward: { stock: null },
    },
  );
  expect(await testProgram.admin.changeStock(reward, { unlimited: true }, "endless")).toMatchObject(
    {
      replayed: true,
      reward: { stock: null },
    },
  );
  expect((await testProgram.admin.changeStock(reward, { by: 1 })).userErrors).toMatchObject([
    { code: "INVALID", field: ["input", "by"] },
  ]);
});
