import { createHash } from "node:crypto";
import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";

/** By what two members may turn out to be one person. */
export interface FraudSignals {
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly deviceId?: string | null;
}

const LEAVE = /* sql */ `
  insert into referral_traces (program_id, kind, hash, member_id)
  select $1, kind, decode(hash, 'hex'), $2 from jsonb_to_recordset($3) as t (kind text, hash text)
  on conflict do nothing
`;

/** Keeps by hash what a member came with, for checking referrals; a number that it later gives up included. */
export function recordFraudSignals(work: Work, memberId: string, signals: FraudSignals): void {
  const { programId } = work;
  const { email, phone, deviceId } = signals;
  const given = [
    ["EMAIL", email && mailboxOf(email)],
    ["PHONE", phone],
    ["DEVICE", deviceId?.trim()],
  ].flatMap(([kind, value]) => {
    if (!value) return [];
    // Salted by the program: the same person in two programs leaves nothing in common.
    const hash = createHash("sha256").update(`${programId} ${kind} ${value}`).digest("hex");
    return [{ kind, hash }];
  });
  if (given.length > 0) work.send(LEAVE, [programId, memberId, JSON.stringify(given)]);
}

const PROFILE = /* sql */ `select email, phone from member_profiles where member_id = $1`;

/** The same for a profile that was changed. Nothing is left of one that was erased meanwhile. */
export async function recordNewFraudSignals(work: Work, { memberId }: DomainEvent): Promise<void> {
  const [profile] = await work.rows<FraudSignals>(`${PROFILE} for share`, [memberId]);
  if (profile) recordFraudSignals(work, memberId!, profile);
}

// Domains where dots in the name mean nothing.
const GMAIL = new Set(["gmail.com", "googlemail.com"]);

/** The mailbox that an address reaches: lower case, without what stands after a plus, Gmail's without its dots. */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf("@");
  const domain = email.slice(at + 1).toLowerCase();
  const [name = ""] = email.slice(0, at).toLowerCase().split("+");
  // "+a@…" has nothing before its plus: it is a name of its own.
  const whole = name === "" ? email.slice(0, at).toLowerCase() : name;
  if (!GMAIL.has(domain)) return `${whole}@${domain}`;
  return `${whole.replaceAll(".", "")}@gmail.com`;
}

const FORGET = /* sql */ `
  with traces as (delete from referral_traces where member_id = $1)
  update referrals set review_note = null
  where review_note is not null and (member_id, id) in (
    select member_id, id from referrals where member_id = $1
    union all select referrer_id, referral_id from referees where member_id = $1
  )
`;

/** Takes away what referrals keep of a member that could name it: part of erasing it. */
export async function deleteFraudSignals(work: Work, memberId: string): Promise<void> {
  await work.rows(FORGET, [memberId]);
}
