import type { Work } from "../../writes/work.ts";

const NEWEST = /* sql */ `
  select distinct on (terms) terms, until from activity_expiries
  where member_id = $1 order by terms, entry_sequence desc
`;

/** Until when a member's activity makes lots last, by the name of their terms. */
export async function activityExpiries(
  work: Work,
  memberId: string,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await work.rows<{ terms: string; until: Date }>(NEWEST, [memberId]);
  return new Map(rows.map(({ terms, until }) => [terms, until]));
}
