import type { Work } from "../../../../writes/work.ts";
import type { Wallet } from "../../../ledger/wallet.ts";
import { birthDateAt } from "../../../members/birth-date.ts";
import { memberProfile } from "../../../members/member-profile.ts";
import { readPart } from "../../../members/member-reading.ts";
import type { MemberReading } from "../../../members/member-reading.ts";
import { memberStanding } from "../../../tiers/member-standing.ts";
import { settlePrimaryStanding } from "../../../tiers/settle-standings.ts";
import type { PromotionBuyer } from "./promotion-refusal.ts";
import type { Promotion } from "./promotion.ts";

/** Reads the buyer under the lock of its wallet, as far as the promotion code asks for it. */
export async function readBuyer(
  work: Work,
  { memberId, memberStatus: status, enrolledAt }: Wallet,
  { audience }: Pick<Promotion, "audience">,
): Promise<PromotionBuyer> {
  const nobody = { birthDate: null, locale: null, tierLevel: null };
  if (!audience) return { memberId, status, enrolledAt, ...nobody };
  const { rows, now, configuration } = work;
  const [profile, standing] = await Promise.all([
    readPart(rows, memberProfile, { memberId, now, configuration, args: {} }),
    settlePrimaryStanding(work, memberId),
  ]);
  const { locale } = profile;
  const birthDate = birthDateAt(profile, now);
  return {
    memberId,
    status,
    enrolledAt,
    birthDate,
    locale,
    tierLevel: standing?.tier?.level ?? null,
  };
}

/** Reads the buyer for a question. */
export async function shownBuyer(member: MemberReading): Promise<PromotionBuyer> {
  const [profile, standing] = await Promise.all([
    member.part(memberProfile),
    member.part(memberStanding),
  ]);
  const { status, enrolledAt, locale } = profile;
  const birthDate = birthDateAt(profile, member.now);
  const tierLevel = standing?.tier?.level ?? null;
  return { memberId: member.memberId, status, enrolledAt, birthDate, locale, tierLevel };
}
