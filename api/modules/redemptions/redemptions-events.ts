import { idField, instantField, memberEvent, numberField } from "../../writes/event.ts";

import type { DeclaredIn } from "../../writes/event.ts";

const redemption = {
  redemptionId: idField("rdm", "The redemption; the same in every event of it."),
  rewardId: idField("rwd", "The reward."),
  points: numberField("Its cost."),
};

const withCoupon = { ...redemption, couponId: idField("cpn", "The coupon it gives.") };

/** The events of redemptions. */
export const redemptionsEvents = {
  "reward.redeemed": memberEvent("A member spent points on a reward and has it.", withCoupon),
  "redemption.held": memberEvent("A member reserved points for a reward.", {
    ...{ ...withCoupon, heldUntil: instantField("When the hold ends by itself.") },
  }),
  "redemption.confirmed": memberEvent(
    "A held redemption was confirmed; `reward.redeemed` is emitted too.",
    withCoupon,
  ),
  "redemption.cancelled": memberEvent("A redemption was taken back, and its points returned.", {
    ...{ ...withCoupon, points: numberField("How many points went back.") },
    expired: numberField("How many of them expired at once, since their time had passed.", 0),
    toDebt: numberField("How many of them were owed, and are owed no more.", 0),
  }),
  "redemption.ended": memberEvent("A hold ended by itself, and its points went back.", redemption),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof redemptionsEvents> {}
}
