import { beforeAll, beforeEach, expect, test } from "vitest";
import { START } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import { openReferrals } from "../referrals/referral-scene.ts";
import type { Referrals } from "../referrals/referral-scene.ts";

let tea: Referrals;
let lan: Enrolled;
let hoa: Enrolled;
let other: Enrolled;
beforeAll(async () => {
  tea = await openReferrals();
});
beforeEach(async () => {
  tea.clock.set(START);
  lan = await tea.shop.enroll();
  hoa = await tea.join(lan);
  other = await tea.shop.enroll();
});

async function merge(from: Enrolled, into: Enrolled) {
  expect((await tea.admin.merge(from, into)).userErrors).toEqual([]);
  await tea.deliver();
}
const available = async (...members: Enrolled[]) =>
  Promise.all(members.map(async (member) => (await tea.walletOf(member)).available));
const ok = async () => expect(await tea.admin.verify()).toMatchObject({ ok: true });

test("the reward of a referrer that was merged reaches the other member, and is taken back from it", async () => {
  await merge(lan, other);
  const purchase = await tea.buy(hoa, "200000");
  expect(await available(other, hoa)).toEqual([100, 50]);
  await ok();

  await tea.giveBack(purchase);
  expect(await available(other, hoa)).toEqual([0, 0]);
  expect(await tea.movesOf(hoa)).toBe("JOINED QUALIFIED REWARDED REVERSED JOINED");
  await ok();
});

test("a reward that was given before the merge is taken back after it, also where it is owed", async () => {
  const purchase = await tea.buy(hoa, "200000");
  await merge(lan, other);
  expect(await available(other)).toEqual([100]);
  await tea.admin.adjust(other, -60);

  await tea.giveBack(purchase);
  expect(await tea.walletOf(other)).toMatchObject({ available: 0, debt: 60 });
  await ok();
  // Qualifying anew rewards anew.
  await tea.buy(hoa, "200000");
  expect(await tea.walletOf(other)).toMatchObject({ available: 40, debt: 0 });
  await ok();
});

test("what a merged friend's member buys counts, and what comes back no longer does", async () => {
  await merge(hoa, other);
  const purchase = await tea.buy(other, "200000");
  expect(await available(lan, other)).toEqual([100, 50]);
  await tea.giveBack(purchase);
  expect(await available(lan, other)).toEqual([0, 0]);
  await ok();
});

test("what a friend bought before it was merged is taken back from both", async () => {
  const purchase = await tea.buy(hoa, "200000");
  await merge(hoa, other);
  expect(await available(lan, other)).toEqual([100, 50]);
  await tea.giveBack(purchase);
  expect(await available(lan, other)).toEqual([0, 0]);
  await ok();
});

const listedFor = async (member: Enrolled) => {
  const { json } = await (
    await tea.memberOf(member)
  ).graphql(`{ me { referral { code invitedCount rewardedCount
    referrals(first: 9) { nodes { id status } pageInfo { hasNextPage } } } } }`);
  return json.data.me.referral;
};

test("friends of a merged account are the other member's to see, beside its own code, and its own again afterwards", async () => {
  await tea.buy(hoa, "200000");
  const mai = await tea.join(other);
  const [ofLan, ofOther] = [await listedFor(lan), await listedFor(other)];
  expect(ofLan).toMatchObject({ invitedCount: 1, rewardedCount: 1 });
  expect(ofOther).toMatchObject({ invitedCount: 1, rewardedCount: 0 });
  await merge(lan, other);

  const both = await listedFor(other);
  expect(both).toMatchObject({ code: ofOther.code, invitedCount: 2, rewardedCount: 1 });
  expect(both.referrals.nodes).toEqual([...ofOther.referrals.nodes, ...ofLan.referrals.nodes]);
  await tea.buy(mai, "200000");
  expect(await listedFor(other)).toMatchObject({ invitedCount: 2, rewardedCount: 2 });

  expect((await tea.admin.unmerge(lan)).userErrors).toEqual([]);
  await tea.deliver();
  expect(await listedFor(lan)).toEqual(ofLan);
  expect(await listedFor(other)).toMatchObject({ invitedCount: 1, rewardedCount: 1 });
  await ok();
});
