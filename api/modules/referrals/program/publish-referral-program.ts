import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { callerName } from "../../access/caller-name.ts";
import { referralProgramToChange } from "./referral-program-to-change.ts";

export interface PublishReferralProgram {
  readonly version: number;
  readonly at?: Date | null;
}

const PUBLISH = /* sql */ `
  update referral_program_versions
  set status = 'PUBLISHED', published_at = $3, published_by = $4, in_force_from = $5
  where program_id = $1 and version = $2 and status = 'DRAFT'
`;

/**
 * Makes the draft the terms by which friends join, from now or from a later moment on.
 * @throws Refusal as the mutation's description lists.
 */
export async function publishReferralProgram(
  work: Work,
  input: PublishReferralProgram,
): Promise<{ version: number }> {
  const at = input.at ?? work.now;
  if (at < work.now) {
    throw refusal("IN_THE_PAST", ["input", "at"], {
      en: "Who joined keeps the terms of then: they can be published from now on only.",
      vi: "Người đã tham gia giữ điều khoản lúc đó: chỉ có thể áp dụng từ bây giờ trở đi.",
    });
  }
  await work.changeConfiguration();
  const { draft } = await referralProgramToChange(work, input.version);
  if (!draft) {
    throw refusal("NOTHING_TO_PUBLISH", ["input", "version"], {
      en: "There is no draft to publish. Save one first.",
      vi: "Không có bản nháp để áp dụng. Hãy lưu bản nháp trước.",
    });
  }
  const { version } = draft;
  await work.rows(PUBLISH, [work.programId, version, work.now, await callerName(work), at]);
  work.audit({ subjectId: work.programId });
  const payload = { version, at: at.toISOString() };
  work.emit({ type: "referral-program.published", payload });
  return { version };
}
