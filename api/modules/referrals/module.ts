import type { Module } from "../../modules.ts";
import { referralsEvents } from "./referrals-events.ts";
import { ReferralProgram, referralProgramPart } from "./referral-program.ts";
import { ReferralOfMember, ReferralsOfMember, ReferralWrites } from "./storefront.ts";

export const referrals: Module = {
  name: "referrals",
  events: referralsEvents,
  entities: [ReferralProgram],
  catalog: [referralProgramPart],
  storefront: [ReferralOfMember, ReferralsOfMember, ReferralWrites],
};
