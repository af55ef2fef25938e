import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { ReferralProgramEnd, ReferralProgramVersion } from "../referral-program.ts";

// Ended, started and ended again at one instant, as the clock of a sandbox may stand: one end.
const END = /* sql */ `
  insert into referral_program_ends (program_id, ended_at, ended_by) values ($1, $2, $3)
  on conflict (program_id, ended_at) do update set started_at = null, started_by = null
`;

const START = /* sql */ `
  update referral_program_ends set started_at = greatest(ended_at, $2), started_by = $3
  where program_id = $1 and started_at is null
`;

/**
 * Ends how members bring friends from now on, or starts it again; what is so already stays so.
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
  await work.rows(active ? START : END, [programId, now, await callerName(work)]);
  if (active) work.emit({ type: "referral-program.started", payload: {} });
  else work.emit({ type: "referral-program.ended", payload: {} });
  return {};
}

function notPublished() {
  return refusal("NOT_PUBLISHED", ["input", "active"], {
    en: "Members don't bring friends yet: nothing is in force. Publish the terms first.",
    vi: "Chương trình giới thiệu chưa được áp dụng. Hãy áp dụng điều khoản trước.",
  });
}
