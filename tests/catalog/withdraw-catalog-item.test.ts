import { beforeAll, expect, test } from "vitest";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { decisionsOf, itemsOf } from "./item-fixture.ts";
import { addPartner } from "./partner-fixture.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram({ rewards: [] });
});

async function published() {
  const partner = await addPartner(program);
  const items = itemsOf(partner.client);
  const item = await items.submitted({ suggestedCost: 10 });
  const rewardId = await decisionsOf(program.admin).publish(item);
  const { version } = (await items.item(item.id))!;
  return { partner, items, item: { id: item.id, version }, rewardId };
}

test("a withdrawn item leaves the catalog; vouchers that members have stay valid", async () => {
  const { partner, items, item, rewardId } = await published();
  const member = await program.shop.enroll();
  await program.admin.givePoints(member, 100);
  const { redemption } = await program.shop.redeem(member, rewardId);
  const { cursor } = await partner.changes();

  expect((await items.withdraw(item)).item).toMatchObject({ status: "WITHDRAWN" });
  expect((await partner.changes(cursor)).changes).toEqual([
    { kind: "REMOVED", itemId: rewardId, item: null },
  ]);
  expect((await program.shop.tryRedeem(member, rewardId)).userErrors).toMatchObject([
    { code: expect.stringMatching(/^(?:ENDED|NOT_FOUND|ARCHIVED)$/) },
  ]);
  expect(redemption.coupon).toMatchObject({ status: "ACTIVE" });
  expect(await items.item(item.id)).toMatchObject({ isOffered: false });
});

test("an item that was withdrawn is submitted again, as a reward of its own", async () => {
  const { partner, items, item, rewardId } = await published();
  const { version } = (await items.withdraw(item)).item!;
  const again = await items.submitted({ id: item.id, version });
  const second = await decisionsOf(program.admin).publish(again);
  expect(second).not.toBe(rewardId);
  expect((await partner.all()).map(({ id }) => id)).toEqual([second]);
});

test("what staff archived is withdrawn for its partner, too", async () => {
  const { items, item, rewardId } = await published();
  await program.admin.archiveReward({ id: rewardId });
  expect(await items.item(item.id)).toMatchObject({ status: "WITHDRAWN", isOffered: false });
  expect((await items.list("PUBLISHED")).nodes).toEqual([]);
});
