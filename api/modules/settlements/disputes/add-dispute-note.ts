import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { decodeId } from "../../../values/id.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import type { LinePlace } from "./settlement-dispute.ts";

const NOTES_MAX = 100;

const FIND_LINE = sql.read<LinePlace>("find a line of a settlement")`
  select partner_id as "partnerId", sequence from partner_entries
  where program_id = ${"programId"} and id = ${"id"}
    and (${"partnerId"}::uuid is null or partner_id = ${"partnerId"})
`;

/**
 * Where a line stands.
 * @param of whose it must be; null for any partner's.
 * @throws Refusal NOT_FOUND
 */
export async function requireLine(
  { rows, programId }: Pick<Work, "rows" | "programId">,
  { lineId }: { readonly lineId: string },
  partnerId: string | null,
): Promise<LinePlace & { readonly id: string }> {
  const id = decodeId("pent", lineId);
  const [line] = id ? await rows(FIND_LINE, { programId, id, partnerId }) : [];
  if (line) return { ...line, id: id! };
  throw refusal("NOT_FOUND", ["input", "lineId"], text("settlements.noSuchLine"));
}

const LOCK = sql.write<{ status: string; notes: number }>("lock the dispute of a line")`
  select status, notes from settlement_disputes
  where partner_id = ${"partnerId"} and sequence = ${"sequence"} for update
`;

const ADD = sql.write("add a note to a dispute")`
  with said as (
    insert into settlement_dispute_notes (partner_id, sequence, number, program_id, written_by,
      text, written_at)
    values (${"partnerId"}, ${"sequence"}, ${"number"}, ${"programId"}, ${"writtenBy"},
      ${"text"}, ${"now"})
  )
  update settlement_disputes set status = ${"status"}, notes = ${"number"}
  where partner_id = ${"partnerId"} and sequence = ${"sequence"}
`;

/** What somebody writes, and how the dispute then stands. */
export interface DisputeNote {
  readonly note: string;
  readonly writtenBy: "PARTNER" | "PROGRAM";
  readonly status: "OPEN" | "ANSWERED" | "CLOSED";
}

/**
 * Adds a note to a line's dispute, unless it is closed.
 * @throws Refusal INVALID, NOT_FOUND, DISPUTE_CLOSED
 */
export async function addDisputeNote(
  { rows, programId, now }: Pick<Work, "rows" | "programId" | "now">,
  { partnerId, sequence }: LinePlace,
  { note, writtenBy, status }: DisputeNote,
): Promise<void> {
  const written = note.trim();
  if (written === "") {
    throw refusal("INVALID", ["input", "note"], text("settlements.disputeNoteMissing"));
  }
  const [dispute] = await rows(LOCK, { partnerId, sequence });
  if (!dispute) throw refusal("NOT_FOUND", ["input", "lineId"], text("settlements.noDispute"));
  if (dispute.status === "CLOSED") {
    throw refusal("DISPUTE_CLOSED", ["input", "lineId"], text("settlements.disputeClosed"));
  }
  const number = dispute.notes + 1;
  if (number > NOTES_MAX) {
    const message = text("settlements.disputeFull", { max: NOTES_MAX });
    throw refusal("INVALID", ["input", "note"], message);
  }
  const said = { partnerId, sequence, programId, number, writtenBy, text: written, status, now };
  await rows(ADD, said);
}
