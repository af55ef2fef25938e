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
  reactions: {
    "purchase.recorded": judgeReferral,
    "purchase.returned": judgeReferral,
    "referral.approved": judgeReferral,
    "referral.qualified": rewardReferrer,
    "referral.reversed": takeBackFromReferrer,
    "member.updated": leaveNewTraces,
  },
  appliesTo: { "purchase.recorded": mayQualify, "purchase.returned": mayReverse },
  scheduledTasks: [expireReferralsTask],
};
