import { memberWallet, memberTimesSpent } from "../ledger/member-wallet.ts";
import { memberProfile } from "../members/member-profile.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { memberStanding } from "../tiers/member-standing.ts";
import { rewardSeeker } from "./reward-seeker.ts";
import type { WholeSeeker } from "./reward-seeker.ts";

/** What a member brings, from parts that its page reads anyway. */
export async function seekerOf(member: MemberReading): Promise<WholeSeeker> {
  const [profile, standing, wallet] = await Promise.all([
    member.part(memberProfile),
    member.part(memberStanding),
    member.partAtHand(memberWallet, { until: member.now }),
  ]);
  const { status, birthDate, enrolledAt, locale: memberLocale } = profile;
  const { available, debt } = wallet;
  const timesUsed = wallet.timesSpent ?? (await member.part(memberTimesSpent));
  const tierLevel = standing?.tier?.level ?? null;
  const facts = { birthDate, enrolledAt, memberLocale };
  return rewardSeeker({ status, available, debt, tierLevel, timesUsed, ...facts }, member);
}
