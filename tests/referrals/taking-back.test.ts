import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Enrolled } from "../harness/shop.ts";
import { openReferrals, reactAgain } from "./referral-scene.ts";
import type { Referrals, Who } from "./referral-scene.ts";

let tea: Referrals;
let lan: Enrolled;
let hoa: Enrolled;
beforeAll(async () => {
  tea = await openReferrals();
});
beforeEach(async () => {
  tea.clock.set("2026-06-15T10:00:00+07:00");
  lan = await tea.shop.enroll();
  hoa = await tea.join(lan);
});

const availableOf = async (...members: Who[]) =>
  Promise.all(members.map(async (member) => (await tea.walletOf(member)).available));
const statusOf = async () => (await tea.referralOf(lan)).referrals.nodes[0]!.status;

test("when what counted comes back, both lose the reward, and the friend may still earn it", async () => {
  const purchase = await tea.buy(hoa, "200000");
  await tea.giveBack(purchase);

  expect(await tea.movesOf(hoa)).toBe("JOINED QUALIFIED REWARDED REVERSED JOINED");
  expect(await availableOf(lan, hoa)).toEqual([0, 0]);
  expect(await tea.referralOf(lan)).toMatchObject({ invitedCount: 1, rewardedCount: 0 });
  expect((await tea.see(lan, tea.admin.in("vi"))).entries.nodes[0]).toEqual({
    ...{ kind: "RETURN", points: -100, title: "Thu hồi thưởng mời bạn" },
    explanation: [{ title: "Mời bạn: không còn đơn hàng nào đủ điều kiện", points: -100 }],
  });
  expect(await tea.admin.verify()).toMatchObject({ ok: true });
});

test("to qualify again rewards again, once", async () => {
  await tea.giveBack(await tea.buy(hoa, "200000"));
  const second = await tea.buy(hoa, "250000");
  await tea.buy(hoa, "250000");

  expect(await availableOf(lan, hoa)).toEqual([100, 50]);
  expect(await tea.movesOf(hoa)).toBe(
    "JOINED QUALIFIED REWARDED REVERSED JOINED QUALIFIED REWARDED",
  );
  await tea.giveBack(second);
  // The third is kept and counts.
  expect(await availableOf(lan, hoa)).toEqual([100, 50]);
  expect((await tea.referralOf(lan)).rewardedCount).toBe(1);
  expect(await tea.admin.verify()).toMatchObject({ ok: true });
});

test("another purchase that is kept keeps the reward", async () => {
  const first = await tea.buy(hoa, "200000");
  await tea.buy(hoa, "200000");
  await tea.giveBack(first);

  expect(await statusOf()).toBe("REWARDED");
  expect(await availableOf(lan, hoa)).toEqual([100, 50]);
});

test("a part that comes back takes the reward only when too little is kept", async () => {
  const input = tea.shop.purchase(hoa, "400000", {
    lines: [{ id: "1", sku: "TEA", quantity: "4", unitPrice: "100000" }],
  });
  await tea.shop.record(input);
  await tea.deliver();
  await tea.giveBack(input, 2);
  expect(await statusOf()).toBe("REWARDED");
  await tea.giveBack(input, 1);
  expect(await statusOf()).toBe("JOINED");
  expect(await availableOf(lan, hoa)).toEqual([0, 0]);
});

test("after the window the referral stays reversed, and a purchase of that time still counts", async () => {
  const purchase = await tea.buy(hoa, "200000");
  tea.clock.set("2026-06-30T00:00:00+07:00");
  await tea.giveBack(purchase);
  expect(await statusOf()).toBe("REVERSED");

  await tea.buy(hoa, "200000");
  expect(await statusOf()).toBe("REVERSED");
  await tea.buy(hoa, "200000", { placedAt: "2026-06-29T10:00:00+07:00" });
  expect(await statusOf()).toBe("REWARDED");
  expect(await availableOf(lan, hoa)).toEqual([100, 50]);
});

test("a reward that was spent becomes debt", async () => {
  const mai = await tea.shop.enroll();
  const purchase = await tea.buy(hoa, "200000");
  await tea.admin.transfer(lan, mai, { points: 80 });
  await tea.giveBack(purchase);

  expect(await tea.walletOf(lan)).toMatchObject({ available: 0, debt: 80 });
  expect(await tea.walletOf(mai)).toMatchObject({ available: 80 });
  expect(await tea.admin.verify()).toMatchObject({ ok: true });
});

test("points that were still pending are taken from there", async () => {
  const own = await openReferrals({ returnDays: 7 });
  const an = await own.shop.enroll();
  const chi = await own.join(an);
  const purchase = await own.buy(chi, "200000");
  await own.giveBack(purchase);

  expect(await own.walletOf(an)).toEqual({ available: 0, pending: 0, debt: 0 });
  expect(await own.walletOf(chi)).toEqual({ available: 0, pending: 0, debt: 0 });
  expect(await own.admin.verify()).toMatchObject({ ok: true });
});

test("what comes back before the referrer is rewarded leaves nothing to reward, in any order", async () => {
  const purchase = (await tea.shop.buy(hoa, "200000")).purchase;
  const [recorded] = (await tea.told("purchase.recorded")).slice(-1);
  await reactAgain(tea, recorded!);
  await tea.shop.takeBack(purchase, { lines: [{ id: "1", quantity: "1" }] });
  const [returned] = (await tea.told("purchase.returned")).slice(-1);
  await reactAgain(tea, returned!);
  const [[qualified], [reversed]] = [
    (await tea.told("referral.qualified")).slice(-1),
    (await tea.told("referral.reversed")).slice(-1),
  ];
  await reactAgain(tea, reversed!);
  await reactAgain(tea, qualified!);

  expect(await availableOf(lan, hoa)).toEqual([0, 0]);
  expect(await tea.movesOf(hoa)).toBe("JOINED QUALIFIED REVERSED JOINED");
  expect((await tea.see(lan)).entries.nodes).toEqual([]);
  await tea.deliver();
});

test("a reward given anew before the old one is taken back counts once under the cap", async () => {
  const own = await openReferrals({ cap: { max: 1, period: "EVER" } });
  const an = await own.shop.enroll();
  const chi = await own.join(an);
  const first = await own.buy(chi, "200000");
  const judge = async (type: string) => reactAgain(own, (await own.told(type)).at(-1)!);
  await own.shop.takeBack(first, { lines: [{ id: "1", quantity: "1" }] });
  await judge("purchase.returned");
  await own.shop.buy(chi, "200000");
  await judge("purchase.recorded");
  await judge("referral.qualified");
  await judge("referral.reversed");

  expect(await own.walletOf(an)).toMatchObject({ available: 100, debt: 0 });
  await own.deliver();
  expect(await own.walletOf(an)).toMatchObject({ available: 100, debt: 0 });
  expect(await own.admin.verify()).toMatchObject({ ok: true });
});

test("while one reward is given and another taken at once, each wallet ends with what is right", async () => {
  const own = await openReferrals();
  const an = await own.shop.enroll();
  const friends = await Promise.all(Array.from({ length: 6 }, () => own.join(an)));
  for (let round = 0; round < 2; round++) {
    const bought = await Promise.all(friends.map((friend) => own.shop.buy(friend, "200000")));
    await Promise.all([own.deliver(), own.deliver(), own.deliver()]);
    const back = bought.slice(0, 3).map(({ purchase }) => own.giveBack(purchase));
    await Promise.all([...back, own.deliver()]);
    await own.deliver();
  }

  expect(await own.walletOf(an)).toMatchObject({ available: 300, debt: 0 });
  expect((await own.referralOf(an)).rewardedCount).toBe(3);
  expect(await own.admin.verify()).toMatchObject({ ok: true });
}, 30_000);

test("a closed account gets nothing, and nothing can be taken from it", async () => {
  const purchase = await tea.buy(hoa, "200000");
  await tea.admin.close(lan);
  await tea.giveBack(purchase);
  expect(await availableOf(lan, hoa)).toEqual([0, 0]);

  await tea.buy(hoa, "200000");
  expect(await availableOf(lan, hoa)).toEqual([0, 50]);
  expect(await tea.admin.verify()).toMatchObject({ ok: true });
  const [why] = await tea.sql(`select status, referrer_withheld as withheld from referrals
    where referee_id = '${tea.uuid(hoa.id)}'`);
  expect(why).toEqual({ status: "REWARDED", withheld: "MEMBER_NOT_ACTIVE" });
});

test("a suspended friend earns nothing, and whoever brought it does", async () => {
  await tea.admin.suspend(hoa);
  await tea.buy(hoa, "200000");

  expect(await availableOf(lan, hoa)).toEqual([100, 0]);
  expect(await statusOf()).toBe("REWARDED");
});
