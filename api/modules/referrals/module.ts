import type { Module } from "../../module.ts";
import { ReferralProgramOfProgram, ReferralProgramWrites } from "./admin.ts";
import { ReferralReviewQueries, ReferralReviewWrites, ReferralsInReview } from "./admin-review.ts";
import { expireReferralsTask } from "./expire-referrals.ts";
import { judgeReferral } from "./judge-referral.ts";
import { leaveNewTraces } from "./leave-traces.ts";
import { mayQualify, mayReverse } from "./referral-concerns.ts";
import {
  ReferralProgramEnd,
  referralEndsSnapshot,
  referralProgramSnapshot,
  ReferralProgramVersion,
} from "./referral-program.ts";
import { rewardReferrer } from "./reward-referrer.ts";
import { referralsEvents } from "./referrals-events.ts";
import { ReferralOfMember, ReferralsOfMember, ReferralWrites } from "./storefront.ts";
import { takeBackFromReferrer } from "./take-back-from-referrer.ts";

export const referrals: Module = {
  name: "referrals",
  events: referralsEvents,
  entities: [ReferralProgramVersion, ReferralProgramEnd],
  configuration: [referralProgramSnapshot, referralEndsSnapshot],
  storefront: [ReferralOfMember, ReferralsOfMember, ReferralWrites],
  admin: [
    ...[ReferralProgramOfProgram, ReferralProgramWrites],
    ...[ReferralReviewQueries, ReferralReviewWrites, ReferralsInReview],
  ],
  reactions: [
    {
      on: "purchase.recorded",
      name: "judge the referral",
      appliesTo: mayQualify,
      run: judgeReferral,
    },
    {
      on: "purchase.returned",
      name: "judge the referral",
      appliesTo: mayReverse,
      run: judgeReferral,
    },
    { on: "referral.approved", name: "judge the referral", run: judgeReferral },
    { on: "referral.qualified", name: "reward the referrer", run: rewardReferrer },
    { on: "referral.reversed", name: "take back from the referrer", run: takeBackFromReferrer },
    { on: "member.updated", name: "record fraud signals", run: leaveNewTraces },
  ],
  scheduledTasks: [expireReferralsTask],
};
