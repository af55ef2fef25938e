import { idField, instantField, memberEvent, numberField } from "../../writes/event.ts";
import type { DeclaredIn } from "../../writes/event.ts";

const redemption = {
  redemptionId: idField("rdm", "The redemption; the same in every event of it."),
  rewardId: idField("rwd", "The reward."),
  points: numberField("Its cost."),
};

const withCoupon = { ...redemption, couponId: idField("cpn", "The coupon of the redemption.") };

/** The events of redemptions. */
export const redemptionsEvents = {
  "reward.redeemed": memberEvent("A member spent points on a reward and has it.", withCoupon),
  "redemption.held": memberEvent("A member reserved points for a reward.", {
    ...withCoupon,
    heldUntil: instantField("When the hold ends unless it is confirmed."),
  }),
  "redemption.confirmed": memberEvent(
    "A held redemption was confirmed; `reward.redeemed` is emitted too.",
    withCoupon,
  ),
  "redemption.cancelled": memberEvent("A redemption was cancelled, and its points were returned.", {
    ...withCoupon,
    points: numberField("How many points were returned."),
    expired: numberField("How many of them expired at once, since their end had passed.", 0),
    toDebt: numberField("How many of them paid back a debt.", 0),
  }),
  "redemption.ended": memberEvent(
    "A hold ended without confirmation, and its points were returned.",
    redemption,
  ),
};

declare module "../../writes/event.ts" {
  interface Events extends DeclaredIn<typeof redemptionsEvents> {}
}
