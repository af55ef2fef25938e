import { sql } from "../../../database/sql.ts";
import type { Account, EntryKind, NewEntry, ExplanationLine } from "../entry.ts";
import type { LotColumn } from "../posting/lots.ts";

/** A member's whole ledger as the database holds it; instants as text, hashes as hexadecimal. */
export interface LedgerRows {
  memberId: string;
  /** Whether the member was erased, and with it the references of its entries. */
  isErased: boolean;
  wallet: WalletRow | null;
  entries: EntryRow[];
  transfers: TransferRow[];
  lots: LotRow[];
  expiries: ExpiryRow[];
  spends: SpendRow[];
  allocations: { spendId: string; lotId: string; points: number; forgiven: number }[];
  /** The newest head that was signed. */
  checkpoint: { day: string; sequence: number; headHash: string } | null;
  /** The entries of merges, done or undone, in the chains of the other members. */
  merges: MergeRow[];
}

interface MergeRow {
  sourceId: string;
  hash: string;
  /** How many points the entry moved to the account MERGED. */
  moved: number;
}

export type Balance = "pending" | "available" | "held" | "debt";

export type WalletRow = Record<Balance | "sequence", number> & {
  headHash: string;
  nextDueAt: string | null;
};

export interface SpendRow {
  id: string;
  /** The sequence of the entry that made it. */
  entrySequence: number;
  points: number;
  /** What was refunded of it before the rest. */
  refunded: number;
  debt: number;
  /** What the program paid. */
  forgiven: number;
  heldUntil: string | null;
  status: "HELD" | "DONE" | "CANCELLED" | "REFUNDED";
}

export type LotRow = Record<LotColumn | "issued" | "entrySequence", number> & {
  id: string;
  purchaseId: string | null;
  availableAt: string;
  expiresAt: string | null;
  activityTerms: string | null;
};

export interface ExpiryRow {
  entrySequence: number;
  terms: string;
  until: string;
}

export interface TransferRow {
  entrySequence: number;
  from: Account;
  to: Account;
  points: number;
  lotId: string | null;
}

export interface EntryRow {
  id: string;
  programId: string;
  sequence: number;
  kind: EntryKind;
  points: number;
  availableAfter: number;
  effectiveAt: string;
  recordedAt: string;
  occurredAt: string;
  sourceKind: NewEntry["source"]["kind"];
  sourceId: string;
  reference: string;
  version: number;
  referenceHash: string | null;
  explanation: ExplanationLine[];
  hash: string;
}

// One statement, so that a concurrent write can't make its parts disagree.
export const LEDGER_ROWS = sql.read<LedgerRows>("read whole ledgers")`
  select m.id as "memberId", m.member_number = '' and m.status = 'CLOSED' and not exists (
      select from member_profiles p where p.member_id = m.id) as "isErased",
    (select jsonb_build_object('pending', w.pending, 'available', w.available, 'held', w.held,
        'debt', w.debt, 'nextDueAt', w.next_due_at, 'sequence', w.sequence,
        'headHash', encode(w.head_hash, 'hex'))
      from wallets w where w.member_id = m.id and w.program_id = m.program_id) as wallet,
    coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'programId', e.program_id,
        'sequence', e.sequence, 'kind', e.kind, 'points', e.points,
        'availableAfter', e.available_after, 'effectiveAt', e.effective_at,
        'recordedAt', e.recorded_at, 'occurredAt', e.occurred_at, 'sourceKind', e.source_kind,
        'sourceId', e.source_id, 'reference', e.reference, 'version', e.version,
        'referenceHash', e.reference_hash, 'explanation', e.explanation,
        'hash', encode(e.hash, 'hex')) order by e.sequence)
      from entries e where e.member_id = m.id), '[]') as entries,
    coalesce((select jsonb_agg(jsonb_build_object('entrySequence', t.entry_sequence,
        'from', t.from_account, 'to', t.to_account, 'points', t.points, 'lotId', t.lot_id)
        order by t.entry_sequence, t.position)
      from transfers t where t.member_id = m.id), '[]') as transfers,
    coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'entrySequence', l.entry_sequence,
        'purchaseId', l.purchase_id, 'availableAt', l.available_at, 'expiresAt', l.expires_at,
        'issued', l.issued, 'pending', l.pending, 'available', l.available, 'used', l.used,
        'expired', l.expired, 'reversed', l.reversed, 'activityTerms', l.activity_terms)
        order by l.id)
      from lots l where l.member_id = m.id), '[]') as lots,
    coalesce((select jsonb_agg(jsonb_build_object('entrySequence', a.entry_sequence,
        'terms', a.terms, 'until', a.until) order by a.entry_sequence, a.terms)
      from activity_expiries a where a.member_id = m.id), '[]') as expiries,
    coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'entrySequence', u.entry_sequence,
        'points', u.points, 'refunded', u.refunded, 'debt', u.debt, 'forgiven', u.forgiven,
        'heldUntil', u.held_until, 'status', u.status) order by u.entry_sequence, u.id)
      from uses u where u.member_id = m.id), '[]') as spends,
    coalesce((select jsonb_agg(jsonb_build_object('spendId', s.use_id, 'lotId', s.lot_id,
        'points', s.points, 'forgiven', s.forgiven) order by s.use_id, s.lot_id)
      from use_lots s where s.member_id = m.id), '[]') as allocations,
    (select jsonb_build_object('day', h.day, 'sequence', h.sequence,
        'headHash', encode(h.head_hash, 'hex'))
      from checkpoint_heads h where h.member_id = m.id order by h.day desc limit 1) as checkpoint,
    coalesce((select jsonb_agg(jsonb_build_object('sourceId', g.id, 'hash', encode(o.hash, 'hex'),
        'moved', (
          select coalesce(sum(
            case 'MERGED' when t.to_account then t.points when t.from_account then -t.points end
          ), 0)
          from transfers t where t.member_id = o.member_id and t.entry_sequence = o.sequence)))
      from (
        select id, into_member_id as other_id from merges where member_id = m.id
        union all
        select id, member_id from merges where into_member_id = m.id
      ) g
      join entries o on o.member_id = g.other_id and o.source_id = g.id
        and o.kind in ('MERGE', 'UNMERGE')
      ), '[]') as merges
  from members m where m.id = any (${"memberIds"}) order by m.id
`;
