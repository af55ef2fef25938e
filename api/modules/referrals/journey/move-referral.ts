import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { movesFrom } from "../referral-status.ts";
import type { ReferralStatus, RejectionReason, ReviewReason } from "../referral-status.ts";

const MOVE_REFERRAL = sql.write("move a referral")`
  with moved as (
    insert into referral_moves
      (member_id, referral_id, number, from_status, to_status, moved_at)
    values (${"referrerId"}, ${"id"}, ${"move"} + 1, ${"from"}, ${"to"}, ${"now"})
  )
  update referrals set move = ${"move"} + 1, status = ${"to"}, expires_at = ${"expiresAt"},
    round = ${"round"}, reasons = ${"reasons"}, referrer_withheld = ${"referrerWithheld"},
    referee_withheld = ${"refereeWithheld"}
  where member_id = ${"referrerId"} and id = ${"id"} and move = ${"move"}
  returning move
`;

/** The other fields that change with a move. */
export type MoveChange = Partial<
  Pick<LockedReferral, "expiresAt" | "round" | "reasons" | "referrerWithheld" | "refereeWithheld">
>;

/** Moves a locked referral to another state and records the move. @returns it in the new state. */
export async function moveReferral(
  work: Work,
  referral: LockedReferral,
  { to, ...change }: MoveChange & { to: ReferralStatus },
): Promise<LockedReferral> {
  const { referrerId, id, move, status } = referral;
  if (!movesFrom[status].includes(to)) {
    throw new Error(`Referral ${id} cannot become ${to}: it is ${status}.`);
  }
  const moved = { ...referral, expiresAt: null, ...change, status: to, move: move + 1 };
  const [row] = await work.rows(MOVE_REFERRAL, {
    referrerId,
    id,
    move,
    from: status,
    to,
    now: work.now,
    expiresAt: moved.expiresAt,
    round: moved.round,
    reasons: moved.reasons,
    referrerWithheld: moved.referrerWithheld,
    refereeWithheld: moved.refereeWithheld,
  });
  if (!row) throw new Error(`Referral ${id} was moved without its lock.`);
  return moved;
}

/** Why a side gets nothing although the referral qualified. */
export type Withheld = "NOTHING_OFFERED" | "MEMBER_NOT_ACTIVE" | "CAP_REACHED" | "BUDGET_SPENT";

/** A referral that a friend has joined by, under its lock. */
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

const LOCK_REFERRAL = sql.write<LockedReferral>("lock a referral")`
  select id, member_id as "referrerId", referee_id as "refereeId", status,
    joined_at as "joinedAt", terms_version as "termsVersion", move, round,
    expires_at as "expiresAt", reasons, referrer_withheld as "referrerWithheld",
    referee_withheld as "refereeWithheld"
  from referrals
  where program_id = ${"programId"} and member_id = ${"referrerId"} and id = ${"referralId"}
    and referee_id is not null
  for update
`;

/** Locks a referral until the write ends; always after the one wallet that the write has open. */
export async function lockedReferral(
  work: Work,
  { referrerId, referralId }: { referrerId: string; referralId: string },
): Promise<LockedReferral | null> {
  const { programId } = work;
  const [referral] = await work.rows(LOCK_REFERRAL, { programId, referrerId, referralId });
  return referral ?? null;
}
