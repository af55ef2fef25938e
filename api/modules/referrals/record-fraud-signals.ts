import { createHash } from "node:crypto";
import { sql } from "../../database/sql.ts";
import { mailboxOf } from "../../values/typed/mailbox.ts";
import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";

/** Data by which two members may turn out to be one person. */
export interface FraudSignals {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly deviceId?: string | null;
}

const INSERT_SIGNALS = sql.write("insert members' fraud signals")`
  insert into referral_traces (program_id, kind, hash, member_id)
  select "programId", kind, decode(hash, 'hex'), "memberId"
  from jsonb_to_recordset(${"signals"})
    as t ("programId" uuid, kind text, hash text, "memberId" uuid)
  on conflict do nothing
`;

/**
 * Stores hashes of a member's signals, for checking referrals; they stay when the profile changes.
 */
export function recordFraudSignals(work: Work, memberId: string, signals: FraudSignals): void {
  const { programId } = work;
  const { email, phone, deviceId } = signals;
  const hashes = [
    ["EMAIL", email && mailboxOf(email)],
    ["PHONE", phone],
    ["DEVICE", deviceId?.trim()],
  ].flatMap(([kind, value]) => {
    if (!value) return [];
    // Salted by the program: the same person in two programs leaves nothing in common.
    const hash = createHash("sha256").update(`${programId} ${kind} ${value}`).digest("hex");
    return [{ programId, kind, hash, memberId }];
  });
  if (hashes.length > 0) work.sendLists(INSERT_SIGNALS, { signals: hashes });
}

const LOCK_PROFILE = sql.write<FraudSignals>("lock a profile for its fraud signals")`
  select email, phone from member_profiles where member_id = ${"memberId"} for share
`;

/** Records the signals of a changed profile; none of one that was erased concurrently. */
export async function recordNewFraudSignals(work: Work, { memberId }: DomainEvent): Promise<void> {
  const [profile] = await work.rows(LOCK_PROFILE, { memberId });
  if (profile) recordFraudSignals(work, memberId!, profile);
}

const DELETE_SIGNALS = sql.write("delete a member's fraud signals")`
  with signals as (delete from referral_traces where member_id = ${"memberId"})
  update referrals set review_note = null
  where review_note is not null and (member_id, id) in (
    select member_id, id from referrals where member_id = ${"memberId"}
    union all
    select referrer_id, referral_id from referees where member_id = ${"memberId"}
  )
`;

/** Deletes what could identify a member in referrals: part of erasing it. */
export async function deleteFraudSignals(work: Work, memberId: string): Promise<void> {
  await work.rows(DELETE_SIGNALS, { memberId });
}
