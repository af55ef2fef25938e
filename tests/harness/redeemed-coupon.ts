import type { SaveRewardInput } from "../../client/admin.ts";
import type { TestProgram } from "./open-program.ts";
import { done } from "./shop.ts";
import type { Enrolled } from "./shop.ts";

const COST = 1;

/** A reward's coupon, as a member gets it for points; of 20,000 ₫ off if not said otherwise. */
export async function redeemedCoupon(
  { admin, shop }: TestProgram,
  member: Pick<Enrolled, "id">,
  reward: Partial<SaveRewardInput> = {},
) {
  const { id } = await admin.addReward({
    kind: "AMOUNT_DISCOUNT",
    title: "20,000 ₫ off",
    value: reward.percent ? undefined : "20000",
    cost: COST,
    ...reward,
  });
  await admin.givePoints(member, COST);
  const { redemption } = await shop.redeem(member, id);
  return done(redemption.coupon, { redemption });
}

/** A gift card, as a member gets it for points; of 100,000 ₫ if not said otherwise. */
export function redeemedGiftCard(
  program: TestProgram,
  member: Pick<Enrolled, "id">,
  more: Partial<SaveRewardInput> = {},
) {
  const card = { kind: "GIFT_CARD" as const, title: "Gift card", value: "100000" };
  return redeemedCoupon(program, member, { ...card, ...more });
}
