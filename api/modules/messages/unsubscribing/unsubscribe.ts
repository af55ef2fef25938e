import type { Work } from "../../../writes/work.ts";
import { recordConsents } from "../../members/save-profile.ts";
import { emailConsent } from "../sending/email-consent.ts";

const LOCK = /* sql */ `
  select status from members where program_id = $1 and id = $2 for no key update
`;

const WITHDRAWN = {
  ...{ purpose: "marketing", channel: "email", granted: false, source: "unsubscribe link" },
};

/** Withdraws a member's consent to marketing by e-mail; once, however often it is asked for. */
export async function unsubscribe(work: Work, { memberId }: { memberId: string }): Promise<void> {
  const [member] = await work.rows<{ status: string }>(LOCK, [work.programId, memberId]);
  if (!member || member.status === "CLOSED") return;
  if ((await emailConsent(work, memberId)) === false) return;
  await recordConsents(work, memberId, [WITHDRAWN]);
  work.audit({ memberId });
  work.emit({ type: "member.updated", memberId, payload: {} });
}
