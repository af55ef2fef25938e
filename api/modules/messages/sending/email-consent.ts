import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";

// Spelled as the shop spells it: it chooses the names of purposes and channels.
const FIND_CONSENT = sql.read<{ granted: boolean }>("find the latest consent to marketing mail")`
  select granted from consents
  where member_id = ${"memberId"} and lower(purpose) = 'marketing'
    and lower(channel) in ('email', 'e-mail')
  order by recorded_at desc, id desc limit 1
`;

/** A member's latest consent to marketing by e-mail; null when there is none. */
export async function emailConsent(work: Work, memberId: string): Promise<boolean | null> {
  const [latest] = await work.rows(FIND_CONSENT, { memberId });
  return latest?.granted ?? null;
}
