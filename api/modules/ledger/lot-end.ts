/**
 * When a lot `l` ends: at its own end, or later where activity makes lots of its terms last longer. Lots without such
 * terms never look further than their own row.
 */
export const LOT_END = lotEnd("");

/** The same as it was before the entry with the place `before`, an SQL expression, was posted. */
export function lotEndBefore(before: string): string {
  return lotEnd(`and a.entry_sequence < ${before}`);
}

function lotEnd(condition: string): string {
  return /* sql */ `case when l.activity_terms is null then l.expires_at else greatest(l.expires_at, (
    select a.until from activity_expiries a
    where a.member_id = l.member_id and a.terms = l.activity_terms ${condition}
    order by a.entry_sequence desc limit 1
  )) end`;
}
