import { expect, test } from "vitest";
import { openReferrals } from "./referral-scene.ts";
import type { Referrals } from "./referral-scene.ts";

const countersOf = (tea: Referrals) =>
  tea.sql(`select points::int, times::int from earning_budgets
    where program_id = '${tea.programId}' and owner = 'referrals'`);

test("over the cap the friend is still rewarded, and the referrer is not", async () => {
  const tea = await openReferrals({ cap: { max: 2, period: "MONTH" } });
  const lan = await tea.shop.enroll();
  const friends = [await tea.join(lan), await tea.join(lan), await tea.join(lan)];
  for (const friend of friends) await tea.buy(friend, "200000");

  expect(await tea.walletOf(lan)).toMatchObject({ available: 200 });
  for (const friend of friends) {
    expect(await tea.walletOf(friend)).toMatchObject({ available: 50 });
    expect(await tea.movesOf(friend)).toBe("JOINED QUALIFIED REWARDED");
  }
  // What is told to the referrer is what it got.
  expect(await tea.referralOf(lan)).toMatchObject({ invitedCount: 3, rewardedCount: 2 });

  tea.clock.set("2026-07-01T00:00:00+07:00");
  await tea.buy(await tea.join(lan), "200000");
  expect(await tea.walletOf(lan)).toMatchObject({ available: 300 });
});

test("a reward that was taken back leaves room under the cap", async () => {
  const tea = await openReferrals({ cap: { max: 1, period: "EVER" } });
  const lan = await tea.shop.enroll();
  await tea.giveBack(await tea.buy(await tea.join(lan), "200000"));
  await tea.buy(await tea.join(lan), "200000");

  expect(await tea.walletOf(lan)).toMatchObject({ available: 100 });
});

test("a cap holds when many friends buy at once", async () => {
  const tea = await openReferrals({ cap: { max: 3, period: "EVER" }, joinsPerDayMax: 100 });
  const lan = await tea.shop.enroll();
  const friends = await Promise.all(Array.from({ length: 20 }, () => tea.join(lan)));
  await Promise.all(friends.map((friend) => tea.shop.buy(friend, "200000")));
  await Promise.all(Array.from({ length: 8 }, () => tea.deliver()));
  await tea.deliver();

  expect(await tea.walletOf(lan)).toMatchObject({ available: 300 });
  expect((await tea.referralOf(lan)).rewardedCount).toBe(3);
  expect(await tea.admin.verify()).toMatchObject({ ok: true });
}, 30_000);

test("the budget's last reward is given to one of twenty at once", async () => {
  const tea = await openReferrals({
    ...{
      referrer: { points: 0, coupon: null },
      budget: { unit: "POINTS", max: 99, period: "YEAR" },
    },
  });
  const referrers = await Promise.all(Array.from({ length: 20 }, () => tea.shop.enroll()));
  const friends = await Promise.all(referrers.map((referrer) => tea.join(referrer)));
  await Promise.all(friends.map((friend) => tea.shop.buy(friend, "200000")));
  await Promise.all(Array.from({ length: 8 }, () => tea.deliver()));
  await tea.deliver();

  const points = await Promise.all(
    friends.map(async (friend) => (await tea.walletOf(friend)).available),
  );
  expect(points.toSorted((a, b) => b - a)).toEqual([50, ...Array<number>(19).fill(0)]);
  // Nothing of a reward is given where not all of it fits.
  expect(await countersOf(tea)).toEqual([{ points: 50, times: 1 }]);
  expect(await tea.admin.verify()).toMatchObject({ ok: true });
}, 30_000);

test("a budget of rewards counts each side's as one, and one that is taken back is free again", async () => {
  const tea = await openReferrals({ budget: { unit: "TIMES", max: 3, period: "EVER" } });
  const [lan, mai] = [await tea.shop.enroll(), await tea.shop.enroll()];
  const [hoa, nga] = [await tea.join(lan), await tea.join(mai)];
  const purchase = await tea.buy(hoa, "200000");
  await tea.buy(nga, "200000");
  const available = async () => {
    const wallets = await Promise.all([lan, hoa, mai, nga].map((who) => tea.walletOf(who)));
    return wallets.map((wallet) => wallet.available);
  };

  expect(await available()).toEqual([100, 50, 0, 50]);
  await tea.giveBack(purchase);
  expect(await countersOf(tea)).toEqual([{ points: 50, times: 1 }]);
  await tea.buy(hoa, "200000");
  expect(await available()).toEqual([100, 50, 0, 50]);
});
