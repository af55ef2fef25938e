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

async function onPage(title: string) {
  const { json } = await testProgram.visitor.graphql(
    `{ program { rewards(first: 100) { nodes {
      title cost copay { amount } value { amount } percent
    } } } }`,
  );
  const nodes: { title: string }[] = json.data.program.rewards.nodes;
  return nodes.find((it) => it.title === title) ?? null;
}

test("an archived reward is gone for good, and stays for who has it", async () => {
  const reward = await testProgram.admin.addReward({ title: "Going", cost: 10 });
  const member = await testProgram.shop.enroll();
  await testProgram.admin.givePoints(member, 100);
  await testProgram.shop.redeem(member, reward.id);

  expect(await testProgram.admin.archiveReward(reward)).toMatchObject({
    reward: { status: "ARCHIVED" },
  });
  expect(await testProgram.admin.archiveReward(reward)).toMatchObject({
    reward: { status: "ARCHIVED" },
  });

  expect(await onPage("Going")).toBeNull();
  expect((await testProgram.shop.tryRedeem(member, reward.id)).userErrors).toMatchObject([
    { code: "NOT_FOUND" },
  ]);
  const browser = await testProgram.memberOf(member);
  const { json } = await browser.graphql(
    `{ me { redemptions { nodes { title reward { id } } } } }`,
  );
  expect(json.data.me.redemptions.nodes).toEqual([{ title: "Going", reward: null }]);
  expect(await listed(reward.id)).toMatchObject({ status: "ARCHIVED", redemptions: 1 });
});
