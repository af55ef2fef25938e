import { dayOf } from "../../values/calendar.ts";
import { PurchaseFacts } from "../earning/earning-facts.ts";
import { memberTimesSpent, memberWallet } from "../ledger/member-wallet.ts";
import { birthDateAt } from "../members/birth-date.ts";
import { memberProfile } from "../members/member-profile.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { programSnapshot } from "../programs/program.ts";
import { memberStanding } from "../tiers/member-standing.ts";
import type { EligibilityContext, RewardCandidate } from "./reward-eligibility.ts";

/** A member as it was read, under the lock of its wallet or for a page. */
export interface CandidateReading extends Omit<RewardCandidate, "facts"> {
  /** The day, "1990-05-17". */
  readonly birthDate: string | null;
  readonly enrolledAt: Date;
  readonly memberLocale: string | null;
}

/** Makes a candidate: rewards ask for the facts of an occasion, now and without a purchase. */
export function rewardCandidate(
  { birthDate, enrolledAt, memberLocale, ...candidate }: CandidateReading,
  { configuration, now }: EligibilityContext,
): RewardCandidate {
  const { timeZone: zone } = configuration.part(programSnapshot);
  const member = {
    tierLevel: candidate.tierLevel,
    isFirstPurchase: false,
    birthDay: birthDate,
    enrolledDay: dayOf(enrolledAt, zone),
    locale: memberLocale,
  };
  const occasion = { placedAt: now, channel: null, locationId: null, lines: [] };
  return { ...candidate, facts: new PurchaseFacts(occasion, [], { zone, member }) };
}

/** Reads a member as rewards need it, from parts that its page reads anyway. */
export async function candidateOf(member: MemberReading): Promise<RewardCandidate> {
  const [profile, standing, wallet] = await Promise.all([
    member.part(memberProfile),
    member.part(memberStanding),
    member.partAtHand(memberWallet, { until: member.now }),
  ]);
  const reading = {
    status: profile.status,
    birthDate: birthDateAt(profile, member.now),
    enrolledAt: profile.enrolledAt,
    memberLocale: profile.locale,
    available: wallet.available,
    debt: wallet.debt,
    timesSpent: wallet.timesSpent ?? (await member.part(memberTimesSpent)),
    tierLevel: standing?.tier?.level ?? null,
  };
  return rewardCandidate(reading, member);
}
