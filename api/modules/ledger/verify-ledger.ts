import type { ReadLane } from "../../database/read-lane.ts";
import type { KeyRing } from "../../values/key-ring.ts";
import { checkpointProblem } from "./checkpoint-problem.ts";
import { ledgerProblems } from "./ledger-problems.ts";
import type { LedgerProblem, LedgerRows } from "./ledger-problems.ts";

export interface VerifyLedger {
  programId: string;
  /** With which checkpoints were signed. */
  keyRing: KeyRing;
  /** Only this member. */
  memberId: string | null;
  /** Members after this one, in the order of their ids. */
  after: string | null;
  /** How many members. */
  limit: number;
}

export interface LedgerVerification {
  complete: boolean;
  /** The last member that was checked. */
  lastMemberId: string | null;
  membersChecked: number;
  entriesChecked: number;
  problems: LedgerProblem[];
}

const PROBLEMS_MAX = 100;
// So that a page of 1,000 members with years of history stays small in memory.
const MEMBERS_AT_ONCE = 50;

const MEMBERS = /* sql */ `
  select id as "memberId" from members
  where program_id = $1 and ($2::uuid is null or id = $2) and ($3::uuid is null or id > $3)
  order by id limit $4
`;

// One statement, so that a write in between can't make its parts disagree.
const ROWS = /* sql */ `
  select m.id as "memberId",
    (select jsonb_build_object('pending', w.pending, 'available', w.available, 'held', w.held, 'debt', w.debt,
        'nextDueAt', w.next_due_at, 'sequence', w.sequence, 'headHash', encode(w.head_hash, 'hex'))
      from wallets w where w.member_id = m.id) as wallet,
    coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'programId', e.program_id, 'sequence', e.sequence,
        'kind', e.kind, 'points', e.points, 'availableAfter', e.available_after, 'effectiveAt', e.effective_at,
        'recordedAt', e.recorded_at, 'occurredAt', e.occurred_at, 'sourceKind', e.source_kind,
        'sourceId', e.source_id, 'reference', e.reference, 'explanation', e.explanation,
        'hash', encode(e.hash, 'hex')) order by e.sequence)
      from entries e where e.member_id = m.id), '[]') as entries,
    coalesce((select jsonb_agg(jsonb_build_object('entrySequence', t.entry_sequence, 'from', t.from_account,
        'to', t.to_account, 'points', t.points, 'lotId', t.lot_id) order by t.entry_sequence, t.position)
      from transfers t where t.member_id = m.id), '[]') as transfers,
    coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'entrySequence', l.entry_sequence,
        'purchaseId', l.purchase_id, 'availableAt', l.available_at, 'expiresAt', l.expires_at,
        'issued', l.issued, 'pending', l.pending, 'available', l.available, 'used', l.used,
        'expired', l.expired, 'reversed', l.reversed, 'activityTerms', l.activity_terms) order by l.id)
      from lots l where l.member_id = m.id), '[]') as lots,
    coalesce((select jsonb_agg(jsonb_build_object('entrySequence', a.entry_sequence, 'terms', a.terms,
        'until', a.until) order by a.entry_sequence, a.terms)
      from activity_expiries a where a.member_id = m.id), '[]') as expiries,
    coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'entrySequence', u.entry_sequence, 'points', u.points,
        'debt', u.debt, 'forgiven', u.forgiven, 'heldUntil', u.held_until, 'status', u.status) order by u.entry_sequence, u.id)
      from uses u where u.member_id = m.id), '[]') as uses,
    coalesce((select jsonb_agg(jsonb_build_object('useId', s.use_id, 'lotId', s.lot_id, 'points', s.points)
        order by s.use_id, s.lot_id)
      from use_lots s where s.member_id = m.id), '[]') as "useLots",
    (select jsonb_build_object('day', h.day, 'sequence', h.sequence, 'headHash', encode(h.head_hash, 'hex'))
      from checkpoint_heads h where h.member_id = m.id order by h.day desc limit 1) as checkpoint,
    coalesce((select jsonb_agg(jsonb_build_object('sourceId', g.id, 'hash', encode(o.hash, 'hex'), 'moved', (
        select coalesce(sum(case 'MERGED' when t.to_account then t.points when t.from_account then -t.points end), 0)
        from transfers t where t.member_id = o.member_id and t.entry_sequence = o.sequence)))
      from (
        select id, into_member_id as other_id from merges where member_id = m.id
        union all
        select id, member_id from merges where into_member_id = m.id
      ) g join entries o on o.member_id = g.other_id and o.source_id = g.id and o.kind in ('MERGE', 'UNMERGE')
      ), '[]') as merges
  from members m where m.id = any ($1) order by m.id
`;

/** Checks the ledgers of a page of members, row by row, as they stand. */
export async function verifyLedger(
  lane: ReadLane,
  { programId, keyRing, memberId, after, limit }: VerifyLedger,
): Promise<LedgerVerification> {
  const page = await lane.rows<{ memberId: string }>(MEMBERS, [
    programId,
    memberId,
    after,
    limit + 1,
  ]);
  const ids = page.slice(0, limit).map((row) => row.memberId);
  const problems: LedgerProblem[] = [];
  // Once for the whole program, with its first page.
  const wrong =
    memberId === null && after === null
      ? await checkpointProblem(lane, { programId, keyRing })
      : null;
  if (wrong) {
    problems.push({ memberId: null, entryId: null, kind: "CHECKPOINT_DIFFERS", message: wrong });
  }
  let entriesChecked = 0;
  for (let from = 0; from < ids.length; from += MEMBERS_AT_ONCE) {
    const ledgers = await lane.rows<LedgerRows>(ROWS, [ids.slice(from, from + MEMBERS_AT_ONCE)]);
    for (const ledger of ledgers) {
      entriesChecked += ledger.entries.length;
      problems.push(...ledgerProblems(programId, ledger));
    }
  }
  return {
    complete: page.length <= limit,
    lastMemberId: ids.at(-1) ?? null,
    membersChecked: ids.length,
    entriesChecked,
    problems: problems.slice(0, PROBLEMS_MAX),
  };
}
