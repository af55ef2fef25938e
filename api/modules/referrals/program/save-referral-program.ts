import { Refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { readReferralTerms } from "./read-referral-terms.ts";
import type { ReferralTermsInput } from "./read-referral-terms.ts";
import { referralProgramToChange } from "./referral-program-to-change.ts";

export interface SaveReferralProgram extends ReferralTermsInput {
  readonly version?: number | null;
}

// A draft that is saved again gets a new number, so that whoever edited the older one is told.
const DRAFT = /* sql */ `
  with redrafted as (
    update referral_program_versions set version = $2, terms = $3, saved_at = $4, saved_by = $5
    where program_id = $1 and status = 'DRAFT' returning 1
  )
  insert into referral_program_versions (program_id, version, status, terms, saved_at, saved_by)
  select $1, $2, 'DRAFT', $3, $4, $5 where not exists (select from redrafted)
`;

/**
 * Writes the draft of how members bring friends, whole.
 * @throws Refusal as the mutation's description lists.
 */
export async function saveReferralProgram(
  work: Work,
  { version: edited, ...input }: SaveReferralProgram,
): Promise<{ version: number }> {
  await work.changeConfiguration();
  const { newest } = await referralProgramToChange(work, edited ?? 0);
  const read = readReferralTerms(input, work);
  if ("reasons" in read) throw new Refusal(...read.reasons);

  const version = newest + 1;
  const savedBy = await callerName(work);
  await work.rows(DRAFT, [
    ...[work.programId, version, JSON.stringify(read.terms), work.now, savedBy],
  ]);
  work.audit({ subjectId: work.programId });
  work.emit({ type: "referral-program.saved", payload: { version } });
  return { version };
}
