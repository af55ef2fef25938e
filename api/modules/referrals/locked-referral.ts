import type { Work } from "../../writes/work.ts";
import type { ReferralStatus, RejectionReason, ReviewReason } from "./referral-status.ts";

/** Why a side gets nothing although the referral qualified. */
export type Withheld = "NOTHING_OFFERED" | "MEMBER_NOT_ACTIVE" | "CAP_REACHED" | "BUDGET_SPENT";

/** A referral that somebody has joined by, under its row's lock. */
export interface LockedReferral {
  readonly id: string;
  readonly referrerId: string;
  readonly refereeId: string;
  readonly status: ReferralStatus;
  readonly joinedAt: Date;
  readonly termsVersion: number;
  readonly move: number;
  readonly round: number;
  readonly expiresAt: Date | null;
  readonly reasons: readonly (RejectionReason | ReviewReason)[];
  readonly referrerWithheld: Withheld | null;
  readonly refereeWithheld: Withheld | null;
}

const LOCK = /* sql */ `
  select id, member_id as "referrerId", referee_id as "refereeId", status, joined_at as "joinedAt",
    terms_version as "termsVersion", move, round, expires_at as "expiresAt", reasons,
    referrer_withheld as "referrerWithheld", referee_withheld as "refereeWithheld"
  from referrals
  where program_id = $1 and member_id = $2 and id = $3 and referee_id is not null
  for update
`;

/** Locks a referral until the write ends; always after the one wallet that the write has open. */
export async function lockedReferral(
  work: Work,
  { referrerId, referralId }: { referrerId: string; referralId: string },
): Promise<LockedReferral | null> {
  const [found] = await work.rows<LockedReferral>(LOCK, [work.programId, referrerId, referralId]);
  return found ?? null;
}
