import { dayOf } from "../../values/calendar.ts";
import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { PurchaseFacts } from "../earning/earning-facts.ts";
import { programSnapshot } from "../programs/program.ts";
import type { CandidateFacts, CandidateMeans } from "./reward-eligibility.ts";
import { memberWallet } from "../ledger/member-wallet.ts";
import { memberTimesSpent } from "../ledger/member-wallet.ts";
import { memberProfile } from "../members/member-profile.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { memberStanding } from "../tiers/member-standing.ts";

/** A member as rewards ask for it: what it can spend, who it is, and what it has had. */
export type RewardCandidate = CandidateMeans & CandidateFacts;

/** What is known of a member who seeks a reward. */
export interface CandidateReading extends CandidateMeans {
  readonly timesSpent: CandidateFacts["timesSpent"];
  readonly birthDate: string | null;
  readonly enrolledAt: Date;
  readonly memberLocale: string | null;
}

export function rewardCandidate(
  { birthDate, enrolledAt, memberLocale, ...candidate }: CandidateReading,
  { configuration, now }: { configuration: ConfigurationSnapshot; now: Date },
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

/** What a member brings, from parts that its page reads anyway. */
export async function candidateOf(member: MemberReading): Promise<RewardCandidate> {
  const [profile, standing, wallet] = await Promise.all([
    member.part(memberProfile),
    member.part(memberStanding),
    member.partAtHand(memberWallet, { until: member.now }),
  ]);
  const { status, birthDate, enrolledAt, locale: memberLocale } = profile;
  const { available, debt } = wallet;
  const timesSpent = wallet.timesSpent ?? (await member.part(memberTimesSpent));
  const tierLevel = standing?.tier?.level ?? null;
  const facts = { birthDate, enrolledAt, memberLocale };
  return rewardCandidate({ status, available, debt, tierLevel, timesSpent, ...facts }, member);
}
