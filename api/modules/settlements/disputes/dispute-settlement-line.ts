import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { callingPartnerId } from "../../partners/partner-company.ts";
import { addDisputeNote, requireLine } from "./add-dispute-note.ts";
import type { LinePlace } from "./settlement-dispute.ts";

export interface DisputeSettlementLine {
  /** The public id. */
  readonly lineId: string;
  readonly note: string;
}

const OPEN = sql.write("open the dispute of a line")`
  insert into settlement_disputes (partner_id, sequence, program_id, status, notes, opened_at)
  values (${"partnerId"}, ${"sequence"}, ${"programId"}, 'OPEN', 0, ${"now"})
  on conflict do nothing
`;

/**
 * Writes what the calling partner says against a line of its own. The line stays as it is.
 * @throws Refusal NOT_FOUND, INVALID, DISPUTE_CLOSED
 */
export async function disputeSettlementLine(
  work: Work,
  input: DisputeSettlementLine,
): Promise<LinePlace> {
  const { programId, now } = work;
  const line = await requireLine(work, input, callingPartnerId(work.caller));
  const { id, partnerId, sequence } = line;
  await work.rows(OPEN, { partnerId, sequence, programId, now });
  await addDisputeNote(work, line, { note: input.note, writtenBy: "PARTNER", status: "OPEN" });
  work.audit({ subjectId: id, after: { partnerId } });
  work.emit({ type: "settlement.disputed", payload: { lineId: id, partnerId } });
  return { partnerId, sequence };
}
