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

async function onPage(title: string) {
  const { json } = await testProgram.visitor.graphql(
    `{ program { rewards(first: 100) { nodes {
      title cost copay { amount } value { amount } percent
    } } } }`,
  );
  const nodes: { title: string }[] = json.data.program.rewards.nodes;
  return nodes.find((it) => it.title === title) ?? null;
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
