import { expect, test } from "vitest";
import { openReferrals } from "./referral-fixture.ts";
import type { Referrals } from "./referral-fixture.ts";

const countersOf = (program: Referrals) =>
  program.sql(`select points::int, times::int from earning_budgets
    where program_id = '${program.programId}' and owner = 'referrals'`);

test("over the cap the friend is still rewarded, and the referrer is not", async () => {
  const testProgram = await openReferrals({ cap: { max: 2, period: "MONTH" } });
  const member = await testProgram.shop.enroll();
  const friends = [
    await testProgram.join(member),
    await testProgram.join(member),
    await testProgram.join(member),
  ];
  for (const friend of friends) await testProgram.buy(friend, "200000");

  expect(await testProgram.walletOf(member)).toMatchObject({ available: 200 });
  for (const friend of friends) {
    expect(await testProgram.walletOf(friend)).toMatchObject({ available: 50 });
    expect(await testProgram.movesOf(friend)).toBe("JOINED QUALIFIED REWARDED");
  }
  // The message to the referrer shows what it got.
  expect(await testProgram.referralOf(member)).toMatchObject({ invitedCount: 3, rewardedCount: 2 });

  testProgram.clock.set("2026-07-01T00:00:00+07:00");
  await testProgram.buy(await testProgram.join(member), "200000");
  expect(await testProgram.walletOf(member)).toMatchObject({ available: 300 });
});

test("a reward that was taken back leaves room under the cap", async () => {
  const testProgram = await openReferrals({ cap: { max: 1, period: "EVER" } });
  const buyer = await testProgram.shop.enroll();
  await testProgram.giveBack(await testProgram.buy(await testProgram.join(buyer), "200000"));
  await testProgram.buy(await testProgram.join(buyer), "200000");

  expect(await testProgram.walletOf(buyer)).toMatchObject({ available: 100 });
});

test("a cap holds when many friends buy at once", async () => {
  const testProgram = await openReferrals({ cap: { max: 3, period: "EVER" }, joinsPerDayMax: 100 });
  const buyer = await testProgram.shop.enroll();
  const friends = await Promise.all(Array.from({ length: 20 }, () => testProgram.join(buyer)));
  await Promise.all(friends.map((friend) => testProgram.shop.buy(friend, "200000")));
  await Promise.all(Array.from({ length: 8 }, () => testProgram.deliver()));
  await testProgram.deliver();

  expect(await testProgram.walletOf(buyer)).toMatchObject({ available: 300 });
  expect((await testProgram.referralOf(buyer)).rewardedCount).toBe(3);
  expect(await testProgram.admin.verify()).toMatchObject({ ok: true });
});

test("the budget's last reward is given to one of twenty at once", async () => {
  const testProgram = await openReferrals({
    referrer: { points: 0, coupon: null },
    budget: { unit: "POINTS", max: 99, period: "YEAR" },
  });
  const referrers = await Promise.all(Array.from({ length: 20 }, () => testProgram.shop.enroll()));
  const friends = await Promise.all(referrers.map((referrer) => testProgram.join(referrer)));
  await Promise.all(friends.map((friend) => testProgram.shop.buy(friend, "200000")));
  await Promise.all(Array.from({ length: 8 }, () => testProgram.deliver()));
  await testProgram.deliver();

  const points = await Promise.all(
    friends.map(async (friend) => (await testProgram.walletOf(friend)).available),
  );
  expect(points.toSorted((a, b) => b - a)).toEqual([50, ...Array<number>(19).fill(0)]);
  // Nothing of a reward is given where not all of it fits.
  expect(await countersOf(testProgram)).toEqual([{ points: 50, times: 1 }]);
  expect(await testProgram.admin.verify()).toMatchObject({ ok: true });
});

test("a budget of rewards counts both sides; a reversed reward is free again", async () => {
  const testProgram = await openReferrals({ budget: { unit: "TIMES", max: 3, period: "EVER" } });
  const [buyer, mai] = [await testProgram.shop.enroll(), await testProgram.shop.enroll()];
  const [hoa, nga] = [await testProgram.join(buyer), await testProgram.join(mai)];
  const purchase = await testProgram.buy(hoa, "200000");
  await testProgram.buy(nga, "200000");
  const available = async () => {
    const wallets = await Promise.all(
      [buyer, hoa, mai, nga].map((who) => testProgram.walletOf(who)),
    );
    return wallets.map((wallet) => wallet.available);
  };

  expect(await available()).toEqual([100, 50, 0, 50]);
  await testProgram.giveBack(purchase);
  expect(await countersOf(testProgram)).toEqual([{ points: 50, times: 1 }]);
  await testProgram.buy(hoa, "200000");
  expect(await available()).toEqual([100, 50, 0, 50]);
});
