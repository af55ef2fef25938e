import { text } from "../../locales/text.ts";
import { validUntil } from "../../values/calendar.ts";
import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { IssueCoupon } from "../coupons/issue-coupon.ts";
import { couponTerms } from "../coupons/reward-kind.ts";
import { programSnapshot } from "../programs/program.ts";
import type { Reward } from "../rewards/reward.ts";
import { liveReward } from "../rewards/rewards-snapshot.ts";

/** The input that names a reward. */
export const REWARD = ["input", "rewardId"];

/**
 * The reward that an input names, as it is published now.
 * @throws Refusal NOT_FOUND.
 */
export function rewardNamed({ configuration, now }: Work, publicId: string): Reward {
  const id = decodeId("rwd", publicId);
  const reward = id && liveReward(configuration, id, now);
  if (reward) return reward;
  throw refusal("NOT_FOUND", REWARD, text("redemptions.rewardNotFound"));
}

/** The coupon that a reward gives now: what it is for, its code and its end. */
export function couponOf(
  { configuration, now }: Work,
  reward: Reward,
): Pick<IssueCoupon, "rewardId" | "terms" | "codePoolId" | "expiresAt"> {
  const { timeZone } = configuration.part(programSnapshot);
  return {
    rewardId: reward.id,
    terms: couponTerms(reward),
    codePoolId: reward.codePoolId,
    expiresAt: reward.couponValidity ? validUntil(now, reward.couponValidity, timeZone) : null,
  };
}
