import type { Module } from "../../module.ts";
import {
  HistoryOfReferralProgram,
  RefereesForStaff,
  ReferralForStaff,
  ReferralProgramOfProgram,
  ReferralQueries,
} from "./admin.ts";
import { ReferralsForStaff, ReferralReviewWrites, CountOfReferrals } from "./admin-review.ts";
import { ReferralProgramWrites } from "./admin-writes.ts";
import { expireReferralsTask } from "./journey/expire-referrals.ts";
import { evaluateReferral } from "./journey/evaluate-referral.ts";
import { recordNewFraudSignals } from "./record-fraud-signals.ts";
import { purchasesToEvaluate, returnsToEvaluate } from "./journey/referral-event-filters.ts";
import {
  ReferralProgramEnd,
  referralEndsSnapshot,
  referralProgramSnapshot,
  ReferralProgramVersion,
} from "./referral-program.ts";
import { reverseFromReferrer, rewardReferrer } from "./journey/reward-referrer.ts";
import { referralsEvents } from "./referrals-events.ts";
import {
  ReferralOfMember,
  ReferralsOfMember,
  FriendQueries,
  ReferralWrites,
} from "./storefront.ts";
import { storedReferrals } from "./program/stored-referrals.ts";
import {
  referralDocuments,
  sealedReferees,
  sealedReferralMoves,
  sealedReferralRewards,
  sealedReferrers,
} from "./verifying/referral-documents.ts";

export const referrals: Module = {
  name: "referrals",
  documentChecks: [referralDocuments],
  sealedTables: [sealedReferralRewards, sealedReferralMoves, sealedReferees, sealedReferrers],
  events: referralsEvents,
  entities: [ReferralProgramVersion, ReferralProgramEnd],
  configuration: [referralProgramSnapshot, referralEndsSnapshot],
  storedConfiguration: storedReferrals,
  storefront: [ReferralOfMember, ReferralsOfMember, FriendQueries, ReferralWrites],
  admin: [
    ReferralForStaff,
    RefereesForStaff,
    ReferralProgramOfProgram,
    HistoryOfReferralProgram,
    ReferralQueries,
    ReferralProgramWrites,
    ReferralsForStaff,
    ReferralReviewWrites,
    CountOfReferrals,
  ],
  reactions: [
    {
      on: "purchase.recorded",
      name: "evaluate the referral",
      appliesTo: purchasesToEvaluate,
      run: evaluateReferral,
    },
    {
      on: "purchase.returned",
      name: "evaluate the referral",
      appliesTo: returnsToEvaluate,
      run: evaluateReferral,
    },
    {
      on: "return.cancelled",
      name: "evaluate the referral",
      appliesTo: purchasesToEvaluate,
      run: evaluateReferral,
    },
    { on: "referral.approved", name: "evaluate the referral", run: evaluateReferral },
    { on: "referral.qualified", name: "reward the referrer", run: rewardReferrer },
    {
      on: "referral.reversed",
      name: "reverse the reward of the referrer",
      run: reverseFromReferrer,
    },
    { on: "member.updated", name: "record fraud signals", run: recordNewFraudSignals },
  ],
  scheduledTasks: [expireReferralsTask],
};
