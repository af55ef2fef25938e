import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { reverseAdjustmentNow } from "../../care/reverse-adjustment.ts";
import { openWallet } from "../../ledger/open-wallet.ts";
import type { StoredJob } from "../job.ts";

// Whoever comes second finds it taken back.
const TAKE_MOVEMENT = sql.write<{ sequence: number }>("take a movement of a job to reverse")`
  update staff_job_members m set reversed_in = ${"jobId"}
  from staff_jobs j
  where j.id = ${"jobId"} and m.job_id = j.reverses_id and m.member_id = ${"memberId"}
    and m.entry_sequence is not null and m.reversed_in is null
  returning m.entry_sequence as sequence
`;

/**
 * Posts an entry against one that another job made, once.
 * @throws Refusal NOT_PENDING, MEMBER_CLOSED
 */
export async function reverseMovement(
  work: Work,
  { id: jobId }: StoredJob,
  memberId: string,
): Promise<{ sequence: number; points: number }> {
  const wallet = (await openWallet(work, memberId))!;
  if (wallet.memberStatus === "CLOSED") {
    throw refusal("MEMBER_CLOSED", [], text("jobs.closedSince"));
  }
  const [movement] = await work.rows(TAKE_MOVEMENT, { jobId, memberId });
  if (!movement) throw refusal("NOT_PENDING", [], text("care.takenBackBefore"));
  const { sequence, points } = await reverseAdjustmentNow(work, wallet, movement.sequence);
  return { sequence, points };
}
