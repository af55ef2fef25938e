import { deliverEvents } from "./deliver-events.ts";
import type { TestProgram } from "./open-program.ts";
import type { TestPlan } from "./plans.ts";
import { redeemedCoupon, redeemedGiftCard } from "./redeemed-coupon.ts";
import type { Enrolled } from "./shop.ts";

/** What bringing a friend is worth where `memberWithDocuments` lives. */
export const REFERRAL_OFFER: TestPlan["referrals"] = {
  landingUrl: "https://tea.example/r/{code}",
  qualificationDays: 14,
  minimumBaseMinor: 100_000,
  referrer: { points: 100, coupon: null },
  referee: { points: 50, coupon: null },
};

/** A member who bought, returned, redeemed, holds and used something, and brought a friend. */
export async function memberWithDocuments(testProgram: TestProgram): Promise<Enrolled> {
  const { admin, shop } = testProgram;
  const member = await shop.enroll();
  await admin.givePoints(member, 100);
  const reward = await admin.addReward({ title: "A cup of tea", cost: 5 });
  await shop.redeem(member, reward.id);
  await shop.hold(member, reward.id);
  const { code } = await redeemedGiftCard(testProgram, member);
  await shop.use(code, { amount: "30000" });
  await redeemedCoupon(testProgram, member, { couponValidity: "P30D" });
  const friend = await shop.enroll({ referralCode: member.referral!.code });
  await shop.buy(friend, "100000");
  await deliverEvents(testProgram);
  const lines = [{ id: "1", sku: "TEA", quantity: 2, unitPrice: "50000" }];
  const { purchase } = await shop.buy(member, "100000", { lines });
  await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  const { return: rest } = await shop.takeBack(purchase, { lines: [{ id: "1", quantity: 1 }] });
  await shop.cancelReturn(purchase, rest);
  return member;
}
