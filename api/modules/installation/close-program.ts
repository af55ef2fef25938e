import { NEW_CONFIGURATION_VERSION } from "../../configuration/configuration-snapshots.ts";
import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";

export interface CloseProgram {
  /** The public id. */
  readonly id: string;
  readonly reason: string;
}

const REASON_LONGEST = 500;

const CLOSE = sql.write<{ id: string }>("close a program")`
  update programs set closed_at = ${"now"}, close_reason = ${"reason"}
  where id = ${"programId"} and closed_at is null
  returning id
`;

/**
 * Closes a program: its keys open nothing any more. Nothing is deleted.
 * @throws Refusal NOT_FOUND, INVALID, PROGRAM_CLOSED.
 */
export async function closeProgram(
  work: Work,
  input: CloseProgram,
): Promise<{ programId: string }> {
  const reason = input.reason.trim();
  if (reason === "" || [...reason].length > REASON_LONGEST) {
    const message = text("installation.textLength", { max: REASON_LONGEST });
    throw refusal("INVALID", ["input", "reason"], message);
  }
  const programId = decodeId("prg", input.id);
  // Every process loads it again, and learns that it is closed.
  const found = programId ? await work.rows(NEW_CONFIGURATION_VERSION, { programId }) : [];
  if (!programId || found.length === 0) {
    throw refusal("NOT_FOUND", ["input", "id"], text("installation.noSuchProgram"));
  }
  const closed = await work.rows(CLOSE, { programId, reason, now: work.now });
  if (closed.length === 0) {
    throw refusal("PROGRAM_CLOSED", ["input", "id"], text("installation.alreadyClosed"));
  }
  work.audit({ subjectId: programId });
  return { programId };
}
