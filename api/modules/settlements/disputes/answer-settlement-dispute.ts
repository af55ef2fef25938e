import type { Work } from "../../../writes/work.ts";
import { addDisputeNote, requireLine } from "./add-dispute-note.ts";
import type { LinePlace } from "./settlement-dispute.ts";

export interface AnswerSettlementDispute {
  /** The public id. */
  readonly lineId: string;
  readonly note: string;
  readonly closes: boolean;
}

/**
 * Answers what a partner says against a line, and closes the dispute where asked.
 * @throws Refusal NOT_FOUND, INVALID, DISPUTE_CLOSED
 */
export async function answerSettlementDispute(
  work: Work,
  { lineId, note, closes }: AnswerSettlementDispute,
): Promise<LinePlace> {
  const line = await requireLine(work, { lineId }, null);
  const { id, partnerId, sequence } = line;
  const status = closes ? "CLOSED" : "ANSWERED";
  await addDisputeNote(work, line, { note, writtenBy: "PROGRAM", status });
  work.audit({ subjectId: id, after: { partnerId, status } });
  const payload = { lineId: id, partnerId, isClosed: closes };
  work.emit({ type: "settlement.dispute-answered", payload });
  return { partnerId, sequence };
}
