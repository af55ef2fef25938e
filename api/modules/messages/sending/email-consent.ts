import type { Work } from "../../../writes/work.ts";

// Spelled as the shop spells it: purposes and channels are words of its own.
const LATEST = /* sql */ `
  select granted from consents
  where member_id = $1 and lower(purpose) = 'marketing' and lower(channel) in ('email', 'e-mail')
  order by recorded_at desc, id desc limit 1
`;

/** What a member said last of marketing by e-mail; null when it never did. */
export async function emailConsent(work: Work, memberId: string): Promise<boolean | null> {
  const [latest] = await work.rows<{ granted: boolean }>(LATEST, [memberId]);
  return latest?.granted ?? null;
}
