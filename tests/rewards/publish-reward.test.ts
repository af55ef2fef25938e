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

test("a published reward is on offer at once; drafts are visible to staff only", async () => {
  const { reward: draft } = await testProgram.admin.saveReward({ title: "Iced tea", cost: 40 });
  expect(await onPage("Iced tea")).toBeNull();
  const live = await testProgram.admin.publishReward(draft!);
  expect(live.reward).toMatchObject({ status: "PUBLISHED", version: 1 });
  expect(await onPage("Iced tea")).toMatchObject({ cost: 40 });

  const { reward: next } = await testProgram.admin.saveReward({
    id: draft!.id,
    version: 1,
    title: "Iced tea",
    cost: 45,
  });
  expect(next).toMatchObject({ status: "DRAFT", version: 2, cost: 45 });
  expect(await onPage("Iced tea")).toMatchObject({ cost: 40 });
  expect(await listed(draft!.id)).toMatchObject({ cost: 40, draft: { cost: 45, version: 2 } });
});

test("a version that is published for later takes over at its instant", async () => {
  const reward = await testProgram.admin.addReward({ title: "Later dearer", cost: 10 });
  const { reward: draft } = await testProgram.admin.saveReward({
    id: reward.id,
    version: reward.version,
    title: "Later dearer",
    cost: 20,
  });
  const at = testProgram.clock.in("P1D");

  const published = await testProgram.admin.publishReward({ ...draft!, at: at.toISOString() });

  expect(published.reward).toMatchObject({ status: "SCHEDULED", version: 2 });
  expect(await listed(reward.id)).toMatchObject({ cost: 10, scheduled: { cost: 20 } });
  const before = testProgram.clock.now();
  const costs: unknown[] = [];
  for (const instant of [new Date(at.getTime() - 1), at]) {
    testProgram.clock.set(instant.toISOString());
    costs.push(((await onPage("Later dearer")) as { cost: number } | null)?.cost);
  }
  testProgram.clock.set(before.toISOString());
  expect(costs).toEqual([10, 20]);
});

test("publishing again under the same key answers the same", async () => {
  const { reward } = await testProgram.admin.saveReward({ title: "Once" });
  const first = await testProgram.admin.publishReward(reward!, "publish once");

  expect(await testProgram.admin.publishReward(reward!, "publish once")).toEqual(first);
});
