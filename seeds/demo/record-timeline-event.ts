import type { App } from "../../api/engine/app.ts";
import type { Context } from "../../api/graphql/context.ts";
import { encodeId } from "../../api/values/id.ts";
import { addCodes } from "../../api/modules/coupons/pools/add-codes.ts";
import { useCoupon } from "../../api/modules/coupons/using/use-coupon.ts";
import { enrollMember } from "../../api/modules/enrollment/enroll-member.ts";
import { recordPurchase } from "../../api/modules/purchases/record-purchase.ts";
import { cancelRedemption } from "../../api/modules/redemptions/cancel-redemption.ts";
import { confirmRedemption } from "../../api/modules/redemptions/confirm-redemption.ts";
import { redeemReward } from "../../api/modules/redemptions/redeem-reward.ts";
import { recordInvitation } from "../../api/modules/referrals/record-invitation.ts";
import { issueGiftCard } from "../../api/modules/returns/issue-gift-card.ts";
import { recordReturn } from "../../api/modules/returns/record-return.ts";
import { liveRewards } from "../../api/modules/rewards/rewards-snapshot.ts";
import type { Work } from "../../api/writes/work.ts";
import type { OwnEvent } from "./timeline-events.ts";
import { refused } from "./refused.ts";
import { codeOf, codeOfSoldCard, poolNamed, redemptionAt } from "./recorded.ts";

interface Call {
  readonly operation: string;
  readonly key: string;
  readonly input: unknown;
}

/**
 * Records what happened, as the shop would. Each happening has its idempotency key: recorded
 * before, it changes nothing.
 * @returns whether it was recorded just now.
 * @throws Error when the engine refuses it.
 */
export async function recordHappening(
  { lane }: Pick<App, "lane">,
  timelineEvent: OwnEvent,
  context: Context,
): Promise<boolean> {
  const write = async (call: Call, run: (work: Work) => Promise<unknown>) => {
    const { done, replayed, userErrors } = await context.write(call, run);
    if (!done) throw new Error(refused(call, userErrors[0]!.message));
    return !replayed;
  };
  const { programId } = context.configuration;
  const { externalId, at } = timelineEvent;
  const key = `${externalId} ${at.toISOString()}`;
  const member = { externalId };
  const redemption = (redeemedAt: Date) =>
    redemptionAt(lane, { programId, externalId, redeemedAt });

  switch (timelineEvent.kind) {
    case "JOINED": {
      const { profile, referrer } = timelineEvent.person;
      const referralCode = referrer === null ? null : await codeOf(lane, programId, referrer);
      const input = { ...profile, referralCode };
      const call = { operation: "enrollMember", key: externalId, input };
      return write(call, (work) => enrollMember(work, input));
    }
    case "BOUGHT": {
      const { purchase, coupon } = timelineEvent;
      const couponCodes = coupon ? [(await redemption(coupon)).code] : null;
      const input = { ...purchase, ...(couponCodes && { couponCodes }) };
      const call = { operation: "recordPurchase", key: input.externalId, input };
      return write(call, (work) => recordPurchase(work, input));
    }
    case "RETURNED": {
      const input = timelineEvent.given;
      const call = { operation: "recordReturn", key: input.externalId, input };
      return write(call, (work) => recordReturn(work, input));
    }
    case "INVITED": {
      const input = { member, ...timelineEvent.invitation };
      const call = { operation: "recordInvitation", key, input };
      return write(call, (work) => recordInvitation(work, input));
    }
    case "REDEEMED": {
      const { reward, holdFor } = timelineEvent;
      const wanted = liveRewards(context.configuration, at).find(
        ({ titles }) => titles.en === reward,
      )!;
      const rewardId = encodeId("rwd", wanted.id);
      const input = { rewardId, member, ...(holdFor && { hold: true, holdFor }) };
      const call = { operation: "redeemReward", key, input };
      return write(call, (work) => redeemReward(work, input));
    }
    case "CONFIRMED":
    case "CANCELLED": {
      const { id } = await redemption(timelineEvent.redeemedAt);
      const input = { redemptionId: encodeId("rdm", id) };
      const [operation, run] =
        timelineEvent.kind === "CONFIRMED"
          ? ["confirmRedemption", confirmRedemption]
          : ["cancelRedemption", cancelRedemption];
      return write({ operation, key, input }, (work) => run(work, input));
    }
    case "USED": {
      const { code } = await redemption(timelineEvent.redeemedAt);
      const { source, externalId: purchaseExternalId, ...purchase } = timelineEvent.purchase;
      const { currencyCode, channel, locationId, lines, discount, shipping, total } = purchase;
      const cart = { currencyCode, channel, locationId, lines, discount, shipping, total };
      const how = timelineEvent.paid === null ? { cart } : { amount: timelineEvent.paid };
      const input = { code, member, source, purchaseExternalId, ...how };
      const call = { operation: "useCoupon", key, input };
      return write(call, (work) => useCoupon(work, input));
    }
    case "CARD_ISSUED": {
      const input = { ...timelineEvent.sold, unit: 1 };
      const call = { operation: "issueGiftCard", key, input };
      return write(call, (work) => issueGiftCard(work, input));
    }
    case "CARD_USED": {
      const { sold, amount } = timelineEvent;
      const code = await codeOfSoldCard(lane, programId, sold);
      // By a guest.
      const purchaseExternalId = `QT-${sold.purchaseExternalId}-${sold.lineId}`;
      const input = { code, source: "pos", purchaseExternalId, amount };
      const call = { operation: "useCoupon", key, input };
      return write(call, (work) => useCoupon(work, input));
    }
    case "CODES_CAME": {
      const pool = await poolNamed(lane, programId, timelineEvent.pool);
      const input = { poolId: encodeId("pool", pool), codes: timelineEvent.codes };
      return write({ operation: "addCodes", key, input }, (work) => addCodes(work, input));
    }
  }
}
