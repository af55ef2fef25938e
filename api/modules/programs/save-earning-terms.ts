import { dayOf } from "../../values/calendar.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import type { EarningTerms } from "./earning-terms.ts";
import { programSnapshot } from "./program.ts";
import { readEarningTerms } from "./read-earning-terms.ts";
import type { EarningTermsInput } from "./read-earning-terms.ts";

export interface SaveEarningTerms extends EarningTermsInput {
  readonly version: number;
}

const KNOWN = /* sql */ `
  select terms_version as version, earning_terms as terms from programs where id = $1
`;

const SAVE = /* sql */ `
  with former as (
    insert into former_earning_terms (program_id, version, terms, replaced_at, replaced_by)
    select id, terms_version, earning_terms, $3, coalesce((select name from access_keys where id = $4), $5)
    from programs where id = $1
  )
  update programs set earning_terms = $2, terms_version = terms_version + 1 where id = $1
`;

/**
 * Changes what holds for all that is earned, from now on.
 * @throws Refusal as the mutation's description lists.
 */
export async function saveEarningTerms(
  work: Work,
  input: SaveEarningTerms,
): Promise<{ version: number }> {
  const { programId, now } = work;
  await work.changeConfiguration();
  const [known] = await work.rows<{ version: number; terms: EarningTerms }>(KNOWN, [programId]);
  const { version, terms: before } = known!;
  if (input.version !== version) throw editedMeanwhile(version);
  const today = dayOf(now, work.configuration.part(programSnapshot).timeZone);
  const read = readEarningTerms(input, { before, today });
  if ("reasons" in read) throw new Refusal(...read.reasons);

  await work.rows(SAVE, [
    ...[programId, JSON.stringify(read.terms), now],
    ...[work.caller.credentialId, work.caller.kind],
  ]);
  work.audit({ subjectId: programId });
  work.emit({ type: "earning-terms.saved", payload: { version: version + 1 } });
  return { version: version + 1 };
}

function editedMeanwhile(version: number): Refusal {
  return refusal("EDITED_MEANWHILE", ["input", "version"], {
    en: `Somebody saved version ${version} meanwhile. Load the terms again and repeat your change.`,
    vi: `Đã có người lưu phiên bản ${version} trong lúc đó. Hãy tải lại điều khoản và sửa lại.`,
  });
}
