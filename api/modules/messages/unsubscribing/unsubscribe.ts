import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";
import { recordConsents } from "../../members/save-profile.ts";
import { emailConsent } from "../sending/email-consent.ts";

const LOCK_MEMBER = sql.write<{ status: string }>("lock a member who unsubscribes")`
  select status from members
  where program_id = ${"programId"} and id = ${"memberId"} for no key update
`;

const WITHDRAWN = {
  purpose: "marketing",
  channel: "email",
  granted: false,
  source: "unsubscribe link",
};

/** Withdraws a member's consent to marketing by e-mail; repeated calls change nothing. */
export async function unsubscribe(work: Work, { memberId }: { memberId: string }): Promise<void> {
  const [member] = await work.rows(LOCK_MEMBER, { programId: work.programId, memberId });
  if (!member || member.status === "CLOSED") return;
  if ((await emailConsent(work, memberId)) === false) return;
  recordConsents(work, memberId, [WITHDRAWN]);
  work.audit({ memberId });
  work.emit({ type: "member.updated", memberId, payload: {} });
}
