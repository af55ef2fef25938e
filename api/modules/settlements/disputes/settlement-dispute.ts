import { sql } from "../../../database/sql.ts";
import type { Context } from "../../../graphql/context.ts";

/** What is said against a line of a settlement, and answered. */
interface SettlementDispute {
  /** Open while the partner waits for the program. */
  readonly status: "OPEN" | "ANSWERED" | "CLOSED";
  /** ISO 8601, as are the others. */
  readonly openedAt: string;
  readonly notes: readonly {
    readonly writtenBy: "PARTNER" | "PROGRAM";
    readonly text: string;
    readonly writtenAt: string;
  }[];
}

/** The `SettlementDispute` of an entry `e`; null where there is none. */
export const DISPUTE = sql`(
  select jsonb_build_object('status', d.status, 'openedAt', d.opened_at, 'notes', (
    select jsonb_agg(jsonb_build_object(
      'writtenBy', n.written_by, 'text', n.text, 'writtenAt', n.written_at
    ) order by n.number)
    from settlement_dispute_notes n
    where n.partner_id = d.partner_id and n.sequence = d.sequence
  ))
  from settlement_disputes d where d.partner_id = e.partner_id and d.sequence = e.sequence
)`;

/** A line, and what is said against it. */
export interface DisputedLine {
  readonly dispute: SettlementDispute | null;
}

/** A dispute as people see it. */
export function disputeView({ dispute }: DisputedLine) {
  if (!dispute) return null;
  const { status, openedAt, notes } = dispute;
  return {
    status,
    openedAt: new Date(openedAt),
    notes: notes.map(({ writtenBy, text, writtenAt }) => ({
      writtenBy,
      text,
      writtenAt: new Date(writtenAt),
    })),
  };
}

const READ_DISPUTE = sql.read<DisputedLine>("read the dispute of a line")`
  select ${DISPUTE} as dispute from partner_entries e
  where e.partner_id = ${"partnerId"} and e.sequence = ${"sequence"}
`;

/** Where a line stands: an entry of a partner's account. */
export interface LinePlace {
  readonly partnerId: string;
  readonly sequence: number;
}

/** The dispute of a line as people see it. */
export async function disputeOf({ lane }: Context, { partnerId, sequence }: LinePlace) {
  const [line] = await lane.rows(READ_DISPUTE, { partnerId, sequence });
  return line ? disputeView(line) : null;
}
