import { createHash } from "node:crypto";
import type { DomainEvent } from "../../writes/event.ts";
import type { Work } from "../../writes/work.ts";
import { mailboxOf } from "./mailbox-of.ts";

/** By what two members may turn out to be one person. */
export interface Traces {
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
export function leaveTraces(work: Work, memberId: string, traces: Traces): void {
  const { programId } = work;
  const { email, phone, deviceId } = traces;
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
export async function leaveNewTraces(work: Work, { memberId }: DomainEvent): Promise<void> {
  const [profile] = await work.rows<Traces>(`${PROFILE} for share`, [memberId]);
  if (profile) leaveTraces(work, memberId!, profile);
}
