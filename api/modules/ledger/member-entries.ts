import type { MemberPart } from "../members/member-reading.ts";
import type { EntryKind, ExplanationLine, SourceKind } from "./entry.ts";

/** An entry as people read it. */
export interface EntryRow {
  readonly id: string;
  readonly sequence: number;
  readonly kind: EntryKind;
  readonly sourceKind: SourceKind;
  readonly points: number;
  readonly availableAfter: number;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly reference: string;
  readonly explanation: readonly ExplanationLine[];
  readonly hash: Buffer;
  /** Whether some of its points wait to become available. */
  readonly isPending: boolean;
  /** Of points that were held: what became of them. */
  readonly holdStatus: "HELD" | "COMPLETED" | "CANCELLED" | null;
}

/** Newest first: `limit` entries older than the one with the sequence `before`. */
export interface EntriesPage {
  readonly before: number | null;
  readonly limit: number;
}

const COLUMNS = /* sql */ `
  e.id, e.sequence, e.kind, e.source_kind as "sourceKind", e.points, e.available_after as "availableAfter", e.occurred_at as "occurredAt",
  e.recorded_at as "recordedAt", e.reference, e.explanation, e.hash,
  e.sequence in (
    select l.entry_sequence from lots l where l.member_id = $1 and l.pending > 0 and l.available_at > $2
  ) as "isPending",
  case when e.kind = 'HOLD' then (
    select case when u.status = 'HELD' and u.held_until > $2 then 'HELD'
      when u.status in ('HELD', 'CANCELLED') then 'CANCELLED' else 'COMPLETED' end
    from uses u where u.member_id = e.member_id and u.entry_sequence = e.sequence
  ) end as "holdStatus"
`;

const PAGE = /* sql */ `e.sequence < $3 order by e.sequence desc limit $4`;

const entriesPart = (name: string, condition: string): MemberPart<EntryRow[], EntriesPage> => ({
  name,
  statement: `select ${COLUMNS} from entries e where e.member_id = $1 and ${condition} ${PAGE}`,
  values: ({ memberId, now, args }) => [
    memberId,
    now,
    args.before ?? Number.MAX_SAFE_INTEGER,
    args.limit,
  ],
  take: (rows: EntryRow[]) => rows,
});

/** What a member would recognize: no releases, repaid debts and ends of holds, which only change a row's status. */
export const memberActivity = entriesPart(
  "activity",
  `e.kind in ('EARN', 'EXPIRE', 'ADJUST', 'RETURN', 'TRANSFER', 'MERGE', 'UNMERGE', 'HOLD', 'REDEEM',
    'REFUND') and`,
);

/** Every entry of a member's ledger. */
export const memberEntries = entriesPart("entries", "");
