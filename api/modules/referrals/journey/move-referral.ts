import type { Work } from "../../../writes/work.ts";
import { movesFrom } from "../referral-status.ts";
import type { ReferralStatus, RejectionReason, ReviewReason } from "../referral-status.ts";

const MOVE = /* sql */ `
  with moved as (
    insert into referral_moves (member_id, referral_id, number, from_status, to_status, moved_at)
    values ($1, $2, $3 + 1, $4, $5, $6)
  )
  update referrals set move = $3 + 1, status = $5, expires_at = $7, round = $8, reasons = $9,
    referrer_withheld = $10, referee_withheld = $11
  where member_id = $1 and id = $2 and move = $3
  returning move
`;

/** What else changes with a move. */
export type MoveChange = Partial<
  Pick<LockedReferral, "expiresAt" | "round" | "reasons" | "referrerWithheld" | "refereeWithheld">
>;

/** Takes a locked referral to another state, and keeps that it was moved. @returns it as it is then. */
export async function moveReferral(
  work: Work,
  referral: LockedReferral,
  { to, ...change }: MoveChange & { to: ReferralStatus },
): Promise<LockedReferral> {
  const { referrerId, id, move, status } = referral;
  if (!movesFrom[status].includes(to)) {
    throw new Error(`Referral ${id} can't become ${to}: it is ${status}.`);
  }
  const moved = { ...referral, expiresAt: null, ...change, status: to, move: move + 1 };
  const { expiresAt, round, reasons, referrerWithheld, refereeWithheld } = moved;
  const [row] = await work.rows(MOVE, [
    ...[referrerId, id, move, status, to, work.now],
    ...[expiresAt, round, reasons, referrerWithheld, refereeWithheld],
  ]);
  if (!row) throw new Error(`Referral ${id} was moved without its lock.`);
  return moved;
}

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
