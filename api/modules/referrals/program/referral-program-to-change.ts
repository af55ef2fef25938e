import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { ReferralProgramVersion } from "../referral-program.ts";

/** A program's terms as they stand under the configuration's lock. */
export interface ReferralProgramToChange {
  /** The newest version's number; 0 when there is none. */
  readonly newest: number;
  readonly draft: ReferralProgramVersion | null;
}

/**
 * Finds what a write is to change. The write must hold the configuration (`work.changeConfiguration`).
 * @throws Refusal EDITED_MEANWHILE when a version was saved after the one that the caller knows.
 */
export async function referralProgramToChange(
  { em, programId, now }: Work,
  version: number,
): Promise<ReferralProgramToChange> {
  const orderBy = { version: "desc" as const };
  const versions = await em.find(ReferralProgramVersion, { programId }, { orderBy });
  const newest = versions[0]?.version ?? 0;
  const draft = versions.find(({ status }) => status === "DRAFT") ?? null;
  const live = versions.find(({ inForceFrom }) => inForceFrom && inForceFrom <= now);
  // Whoever saw the version in force may begin a draft, also when a later one is to come.
  if (version === newest || (!draft && version === live?.version)) return { newest, draft };
  throw refusal("EDITED_MEANWHILE", ["input", "version"], {
    en: `Somebody saved version ${newest} meanwhile. Load the terms again and repeat your change.`,
    vi: `Đã có người lưu phiên bản ${newest} trong lúc đó. Hãy tải lại điều khoản và sửa lại.`,
  });
}
