import { beforeAll, expect, test } from "vitest";
import { openReferrals } from "./referral-fixture.ts";
import type { Referrals } from "./referral-fixture.ts";

let program: Referrals;
beforeAll(async () => {
  program = await openReferrals();
});

test.each([
  ["lan.one@icloud.com", "lan.one@me.com"],
  ["lan.two@me.com", "lan.two@mac.com"],
  ["lan.three@proton.me", "lan.three@protonmail.com"],
  ["lan.four@protonmail.com", "lan.four@pm.me"],
  ["lanfive@proton.me", "lan.five@proton.me"],
])("nobody is rewarded for bringing oneself: %s is %s", async (own, other) => {
  const member = await program.shop.enroll({ email: own });
  const friend = await program.join(member, { email: other });

  await program.buy(friend, "200000");

  expect(await program.walletOf(member)).toMatchObject({ available: 0 });
  expect(await program.walletOf(friend)).toMatchObject({ available: 0 });
});

test("a friend who was erased and is brought again brings nothing again", async () => {
  const buyer = await program.shop.enroll();
  const friend = { email: "hoa@tea.example", phone: "0912345678" };
  const first = await program.join(buyer, friend);
  await program.buy(first, "200000");
  expect(await program.walletOf(buyer)).toMatchObject({ available: 100 });
  await program.admin.erase(first);

  const second = await program.join(buyer, friend);
  await program.buy(second, "200000");

  expect(await program.walletOf(buyer)).toMatchObject({ available: 100 });
  expect(await program.walletOf(second)).toMatchObject({ available: 0 });
});
