import { beforeAll, expect, test } from "vitest";
import { openReferrals } from "./referral-scene.ts";
import type { Referrals } from "./referral-scene.ts";

let tea: Referrals;
beforeAll(async () => {
  tea = await openReferrals();
});

test.fails.each([
  ["lan.one@icloud.com", "lan.one@me.com"],
  ["lan.two@me.com", "lan.two@mac.com"],
  ["lan.three@proton.me", "lan.three@protonmail.com"],
  ["lan.four@protonmail.com", "lan.four@pm.me"],
  ["lanfive@proton.me", "lan.five@proton.me"],
])("nobody is rewarded for bringing oneself: %s is %s", async (own, other) => {
  const lan = await tea.shop.enroll({ email: own });
  const friend = await tea.join(lan, { email: other });

  await tea.buy(friend, "200000");

  expect(await tea.walletOf(lan)).toMatchObject({ available: 0 });
  expect(await tea.walletOf(friend)).toMatchObject({ available: 0 });
});

test.fails("a friend who was erased and is brought again brings nothing again", async () => {
  const lan = await tea.shop.enroll();
  const friend = { email: "hoa@tea.example", phone: "0912345678" };
  const first = await tea.join(lan, friend);
  await tea.buy(first, "200000");
  expect(await tea.walletOf(lan)).toMatchObject({ available: 100 });
  await tea.admin.erase(first);

  const second = await tea.join(lan, friend);
  await tea.buy(second, "200000");

  expect(await tea.walletOf(lan)).toMatchObject({ available: 100 });
  expect(await tea.walletOf(second)).toMatchObject({ available: 0 });
});
