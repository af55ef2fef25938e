import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { decisionsOf, itemsOf } from "./item-fixture.ts";
import { addPartner } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

async function withItems() {
  const partner = await addPartner(program);
  return { partner, items: itemsOf(partner.client), decisions: decisionsOf(program.admin) };
}

test("an approved item is the draft of a reward; published, members redeem it", async () => {
  const { partner, items, decisions } = await withItems();
  const waiting = await items.submitted({ suggestedCost: 30 });
  const { item, reward } = await decisions.approve({ ...waiting, cost: 40 });
  expect(item).toMatchObject({ status: "APPROVED" });
  expect(reward).toMatchObject({ status: "DRAFT", cost: 40 });
  expect(await partner.all()).toEqual([]);

  const { id: rewardId, version } = reward!;
  const { cursor } = await partner.changes();
  await program.admin.publishReward({ id: rewardId, version });
  expect(await items.item(waiting.id)).toMatchObject({ status: "PUBLISHED", rewardId });
  const { changes } = await partner.changes(cursor);
  expect(changes).toMatchObject([
    { kind: "SAVED", itemId: rewardId, item: { title: "A book voucher", cost: 40 } },
  ]);
  const member = await program.shop.enroll();
  await program.admin.givePoints(member, 100);
  const { redemption } = await program.shop.redeem(member, rewardId);
  expect(redemption.coupon).toMatchObject({ status: "ACTIVE" });
});

test("what the program decides of a reward outlasts a change by its partner", async () => {
  const { items, decisions } = await withItems();
  const item = await items.submitted({ title: "Before" });
  const rewardId = await decisions.publish(item, 70);
  const query = `query ($id: ID!) { program { reward(id: $id) {
    title cost couponValidity limits { max } partner { name } } } }`;
  const reward = async () =>
    (await program.admin.graphql(query, { id: rewardId })).json.data.program.reward;
  const limits = [{ per: "MEMBER" as const, period: "DAY" as const, max: 2 }];
  const { partner } = (await decisions.item(item.id))!;
  const saved = await program.admin.saveReward({
    id: rewardId,
    version: 1,
    kind: "PARTNER_VOUCHER",
    title: "Before",
    cost: 75,
    couponValidity: "P30D",
    limits,
    partnerId: partner.id,
  });
  await program.admin.publishReward(saved.reward!);
  const { version } = (await items.item(item.id))!;
  const changed = await items.submitted({ id: item.id, version, title: "After" });

  await decisions.publish(changed);
  expect(await reward()).toMatchObject({
    title: "After",
    cost: 75,
    couponValidity: "P30D",
    limits: [{ max: 2 }],
  });
});

test("staff sees how a change differs from what is offered", async () => {
  const { items, decisions } = await withItems();
  const item = await items.submitted({ title: "Before", terms: "None." });
  const first = (await decisions.item(item.id))!.changes.map(({ path }) => path);
  expect(first).toEqual(expect.arrayContaining(["title", "terms", "cost", "kind"]));
  await decisions.publish(item);
  const { version } = (await items.item(item.id))!;
  await items.submit({ id: item.id, version, title: "After", terms: "None." });
  const { changes } = (await decisions.item(item.id))!;
  expect(changes.filter(({ path }) => !path.startsWith("translations"))).toEqual([
    { path: "title", before: "Before", after: "After" },
  ]);
});

test("what was edited since it was looked at, or was decided on, is not approved", async () => {
  const { items, decisions } = await withItems();
  const item = await items.submitted();
  const changed = await items.submitted({ ...item, title: "Changed" });
  expect((await decisions.approve(item)).userErrors).toMatchObject([{ code: "EDITED_MEANWHILE" }]);
  const { item: approved } = await decisions.approve(changed);
  const { userErrors } = await decisions.approve({ id: item.id, version: approved!.version });
  expect(userErrors).toMatchObject([{ code: "NOT_PENDING" }]);
});

test("an item costs what staff says, or else what its partner suggests", async () => {
  const { items, decisions } = await withItems();
  const item = await items.submitted({ suggestedCost: null });
  expect((await decisions.approve(item)).userErrors).toMatchObject([
    { code: "REQUIRED", field: ["input", "cost"] },
  ]);
  expect((await decisions.approve({ ...item, cost: 0 })).userErrors).toMatchObject([
    { code: "INVALID", field: ["input", "cost"] },
  ]);
  const suggested = await items.submitted({ suggestedCost: 33 });
  expect((await decisions.approve(suggested)).reward!.cost).toBe(33);
});

test("two who approve at once make one reward", async () => {
  const { items, decisions } = await withItems();
  const item = await items.submitted();
  const both = await Promise.all([decisions.approve(item), decisions.approve(item)]);
  expect(both.filter(({ item: approved }) => approved)).toHaveLength(1);
  const rewards = `select count(*)::int as count from partner_items i join reward_versions v
    on v.reward_id = i.reward_id where i.id = '${program.uuid(item.id)}'`;
  expect(await program.sql(rewards)).toEqual([{ count: 1 }]);
});

test("whoever manages partners decides on items; whoever reads them does not", async () => {
  const { items, partner, decisions } = await withItems();
  const item = await items.submitted();
  const { nodes, totalCount } = await decisions.list({
    partnerId: partner.id,
    status: "SUBMITTED",
  });
  expect([nodes.map(({ id }) => id), totalCount]).toEqual([[item.id], 1]);
  expect((await decisions.list({ partnerId: "nobody" })).nodes).toEqual([]);
  expect(nodes[0]!.partner).toEqual({ id: partner.id, name: partner.name });
});
