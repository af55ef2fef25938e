import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Enrolled } from "../harness/shop.ts";
import { openReferrals, reactAgain } from "./referral-fixture.ts";
import type { Referrals, Who } from "./referral-fixture.ts";

let program: Referrals;
let buyer: Enrolled;
let hoa: Enrolled;
beforeAll(async () => {
  program = await openReferrals();
});
beforeEach(async () => {
  program.clock.set("2026-06-15T10:00:00+07:00");
  buyer = await program.shop.enroll();
  hoa = await program.join(buyer);
});

const availableOf = async (...members: Who[]) =>
  Promise.all(members.map(async (member) => (await program.walletOf(member)).available));
const statusOf = async () => (await program.referralOf(buyer)).referrals.nodes[0]!.status;

test("when a purchase is returned both lose the reward, and can earn it again", async () => {
  const purchase = await program.buy(hoa, "200000");
  await program.giveBack(purchase);

  expect(await program.movesOf(hoa)).toBe("JOINED QUALIFIED REWARDED REVERSED JOINED");
  expect(await availableOf(buyer, hoa)).toEqual([0, 0]);
  expect(await program.referralOf(buyer)).toMatchObject({ invitedCount: 1, rewardedCount: 0 });
  expect((await program.see(buyer, program.admin.in("vi"))).entries.nodes[0]).toEqual({
    kind: "RETURN",
    points: -100,
    title: "Thu hồi thưởng mời bạn",
    explanation: [{ title: "Mời bạn: không còn đơn hàng nào đủ điều kiện", points: -100 }],
  });
  expect(await program.admin.verify()).toMatchObject({ ok: true });
});

test("to qualify again rewards again, once", async () => {
  await program.giveBack(await program.buy(hoa, "200000"));
  const second = await program.buy(hoa, "250000");
  await program.buy(hoa, "250000");

  expect(await availableOf(buyer, hoa)).toEqual([100, 50]);
  expect(await program.movesOf(hoa)).toBe(
    "JOINED QUALIFIED REWARDED REVERSED JOINED QUALIFIED REWARDED",
  );
  await program.giveBack(second);
  // The third is kept and counts.
  expect(await availableOf(buyer, hoa)).toEqual([100, 50]);
  expect((await program.referralOf(buyer)).rewardedCount).toBe(1);
  expect(await program.admin.verify()).toMatchObject({ ok: true });
});

test("another purchase that is kept keeps the reward", async () => {
  const first = await program.buy(hoa, "200000");
  await program.buy(hoa, "200000");
  await program.giveBack(first);

  expect(await statusOf()).toBe("REWARDED");
  expect(await availableOf(buyer, hoa)).toEqual([100, 50]);
});

test("a part that comes back takes the reward only when too little is kept", async () => {
  const input = program.shop.purchase(hoa, "400000", {
    lines: [{ id: "1", sku: "TEA", quantity: "4", unitPrice: "100000" }],
  });
  await program.shop.record(input);
  await program.deliver();
  await program.giveBack(input, 2);
  expect(await statusOf()).toBe("REWARDED");
  await program.giveBack(input, 1);
  expect(await statusOf()).toBe("JOINED");
  expect(await availableOf(buyer, hoa)).toEqual([0, 0]);
});

test("after the window a referral stays reversed, and its purchases still count", async () => {
  const purchase = await program.buy(hoa, "200000");
  program.clock.set("2026-06-30T00:00:00+07:00");
  await program.giveBack(purchase);
  expect(await statusOf()).toBe("REVERSED");

  await program.buy(hoa, "200000");
  expect(await statusOf()).toBe("REVERSED");
  await program.buy(hoa, "200000", { placedAt: "2026-06-29T10:00:00+07:00" });
  expect(await statusOf()).toBe("REWARDED");
  expect(await availableOf(buyer, hoa)).toEqual([100, 50]);
});

test("a reward that was spent becomes debt", async () => {
  const mai = await program.shop.enroll();
  const purchase = await program.buy(hoa, "200000");
  await program.admin.transfer(buyer, mai, { points: 80 });
  await program.giveBack(purchase);

  expect(await program.walletOf(buyer)).toMatchObject({ available: 0, debt: 80 });
  expect(await program.walletOf(mai)).toMatchObject({ available: 80 });
  expect(await program.admin.verify()).toMatchObject({ ok: true });
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

test("what is returned before the reward leaves nothing to reward, in any order", async () => {
  const purchase = (await program.shop.buy(hoa, "200000")).purchase;
  const [recorded] = (await program.eventsOf("purchase.recorded")).slice(-1);
  await reactAgain(program, recorded!);
  await program.shop.takeBack(purchase, { lines: [{ id: "1", quantity: "1" }] });
  const [returned] = (await program.eventsOf("purchase.returned")).slice(-1);
  await reactAgain(program, returned!);
  const [[qualified], [reversed]] = [
    (await program.eventsOf("referral.qualified")).slice(-1),
    (await program.eventsOf("referral.reversed")).slice(-1),
  ];
  await reactAgain(program, reversed!);
  await reactAgain(program, qualified!);

  expect(await availableOf(buyer, hoa)).toEqual([0, 0]);
  expect(await program.movesOf(hoa)).toBe("JOINED QUALIFIED REVERSED JOINED");
  expect((await program.see(buyer)).entries.nodes).toEqual([]);
  await program.deliver();
});

test("a reward given anew before the old one is taken back counts once under the cap", async () => {
  const own = await openReferrals({ cap: { max: 1, period: "EVER" } });
  const an = await own.shop.enroll();
  const chi = await own.join(an);
  const first = await own.buy(chi, "200000");
  const judge = async (type: string) => reactAgain(own, (await own.eventsOf(type)).at(-1)!);
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

test("when one reward is given while another is reversed, both wallets are right", async () => {
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
});

test("a closed account gets nothing, and nothing can be taken from it", async () => {
  const purchase = await program.buy(hoa, "200000");
  await program.admin.close(buyer);
  await program.giveBack(purchase);
  expect(await availableOf(buyer, hoa)).toEqual([0, 0]);

  await program.buy(hoa, "200000");
  expect(await availableOf(buyer, hoa)).toEqual([0, 50]);
  expect(await program.admin.verify()).toMatchObject({ ok: true });
  const [why] = await program.sql(`select status, referrer_withheld as withheld from referrals
    where referee_id = '${program.uuid(hoa.id)}'`);
  expect(why).toEqual({ status: "REWARDED", withheld: "MEMBER_NOT_ACTIVE" });
});

test("a suspended friend earns nothing, and whoever brought it does", async () => {
  await program.admin.suspend(hoa);
  await program.buy(hoa, "200000");

  expect(await availableOf(buyer, hoa)).toEqual([100, 0]);
  expect(await statusOf()).toBe("REWARDED");
});
