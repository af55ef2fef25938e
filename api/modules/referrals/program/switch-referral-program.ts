import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { ReferralProgramEnd, ReferralProgramVersion } from "../referral-program.ts";

// Ended, started and ended again at one instant, as the clock of a sandbox may stand: one end.
const END = sql.write("end the referral program")`
  insert into referral_program_ends (program_id, ended_at, ended_by)
  values (${"programId"}, ${"now"}, ${"caller"})
  on conflict (program_id, ended_at) do update set started_at = null, started_by = null
`;

const START = sql.write("start the referral program again")`
  update referral_program_ends
  set started_at = greatest(ended_at, ${"now"}), started_by = ${"caller"}
  where program_id = ${"programId"} and started_at is null
`;

/**
 * Switches the referral program off from now on, or on again; without effect where it is so
 * already.
 * @throws Refusal NOT_PUBLISHED
 */
export async function switchReferralProgram(
  work: Work,
  { active }: { active: boolean },
): Promise<object> {
  await work.changeConfiguration();
  const { programId, now } = work;
  const published = { programId, status: "PUBLISHED" as const, inForceFrom: { $lte: now } };
  if ((await work.em.count(ReferralProgramVersion, published)) === 0) throw notPublished();
  work.audit({ subjectId: programId });
  const isEnded = (await work.em.count(ReferralProgramEnd, { programId, startedAt: null })) > 0;
  if (isEnded !== active) return {};
  await work.rows(active ? START : END, { programId, now, caller: await callerName(work) });
  if (active) work.emit({ type: "referral-program.started", payload: {} });
  else work.emit({ type: "referral-program.ended", payload: {} });
  return {};
}

function notPublished() {
  const field = ["input", "active"];
  return refusal("NOT_PUBLISHED", field, text("referrals.switchedBeforePublished"));
}
