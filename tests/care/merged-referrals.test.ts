import { beforeAll, beforeEach, expect, test } from "vitest";
import { START } from "../harness/open-program.ts";
import type { Enrolled } from "../harness/shop.ts";
import { openReferrals } from "../referrals/referral-fixture.ts";
import type { Referrals } from "../referrals/referral-fixture.ts";

let program: Referrals;
let buyer: Enrolled;
let hoa: Enrolled;
let other: Enrolled;
beforeAll(async () => {
  program = await openReferrals();
});
beforeEach(async () => {
  program.clock.set(START);
  buyer = await program.shop.enroll();
  hoa = await program.join(buyer);
  other = await program.shop.enroll();
});

async function merge(from: Enrolled, into: Enrolled) {
  expect((await program.admin.merge(from, into)).userErrors).toEqual([]);
  await program.deliver();
}
const available = async (...members: Enrolled[]) =>
  Promise.all(members.map(async (member) => (await program.walletOf(member)).available));
const ok = async () => expect(await program.admin.verify()).toMatchObject({ ok: true });

test("a merged referrer's reward reaches the other member, as does its clawback", async () => {
  await merge(buyer, other);
  const purchase = await program.buy(hoa, "200000");
  expect(await available(other, hoa)).toEqual([100, 50]);
  await ok();

  await program.giveBack(purchase);
  expect(await available(other, hoa)).toEqual([0, 0]);
  expect(await program.movesOf(hoa)).toBe("JOINED QUALIFIED REWARDED REVERSED JOINED");
  await ok();
});

test("a reward from before the merge is clawed back after it, also as debt", async () => {
  const purchase = await program.buy(hoa, "200000");
  await merge(buyer, other);
  expect(await available(other)).toEqual([100]);
  await program.admin.adjust(other, -60);

  await program.giveBack(purchase);
  expect(await program.walletOf(other)).toMatchObject({ available: 0, debt: 60 });
  await ok();
  // Qualifying anew rewards anew.
  await program.buy(hoa, "200000");
  expect(await program.walletOf(other)).toMatchObject({ available: 40, debt: 0 });
  await ok();
});

test("what a merged friend's member buys counts, and what comes back no longer does", async () => {
  await merge(hoa, other);
  const purchase = await program.buy(other, "200000");
  expect(await available(buyer, other)).toEqual([100, 50]);
  await program.giveBack(purchase);
  expect(await available(buyer, other)).toEqual([0, 0]);
  await ok();
});

test("what a friend bought before it was merged is taken back from both", async () => {
  const purchase = await program.buy(hoa, "200000");
  await merge(hoa, other);
  expect(await available(buyer, other)).toEqual([100, 50]);
  await program.giveBack(purchase);
  expect(await available(buyer, other)).toEqual([0, 0]);
  await ok();
});

const listedFor = async (member: Enrolled) => {
  const { json } = await (
    await program.memberOf(member)
  ).graphql(`{ me { referral { code invitedCount rewardedCount
    referrals(first: 9) { nodes { id status } pageInfo { hasNextPage } } } } }`);
  return json.data.me.referral;
};

test("the other member sees a merged account's referrals until the merge is undone", async () => {
  await program.buy(hoa, "200000");
  const mai = await program.join(other);
  const [ofLan, ofOther] = [await listedFor(buyer), await listedFor(other)];
  expect(ofLan).toMatchObject({ invitedCount: 1, rewardedCount: 1 });
  expect(ofOther).toMatchObject({ invitedCount: 1, rewardedCount: 0 });
  await merge(buyer, other);

  const both = await listedFor(other);
  expect(both).toMatchObject({ code: ofOther.code, invitedCount: 2, rewardedCount: 1 });
  expect(both.referrals.nodes).toEqual([...ofOther.referrals.nodes, ...ofLan.referrals.nodes]);
  await program.buy(mai, "200000");
  expect(await listedFor(other)).toMatchObject({ invitedCount: 2, rewardedCount: 2 });

  expect((await program.admin.unmerge(buyer)).userErrors).toEqual([]);
  await program.deliver();
  expect(await listedFor(buyer)).toEqual(ofLan);
  expect(await listedFor(other)).toMatchObject({ invitedCount: 1, rewardedCount: 1 });
  await ok();
});
